/** The article this project began with, word for word. Published 22/09/2022. */
export const SAMPLE = `Cần Giuộc: Công tác THADS huyện Cần Giuộc đạt kết quả tích cực trong năm 2022

22/09/2022

Trong đó, kết quả thi hành xong về việc, về tiền đạt tỷ lệ cao hơn so với cùng kỳ năm trước. Tổng số việc phải thi hành 2.561 việc, trong đó có điều kiện thi hành là 1.875 việc (chiếm hơn 73,21%). Trong số việc có điều kiện thi hành, đã thi hành xong: 1.529 việc, đạt 81,55%(vượt chỉ tiêu 0,05 % chi tiêu giao);
Về tiền, tổng số tiền phải thi hành 211 tỷ đồng, trong đó có điều kiện thi hành hơn 123 tỷ đồng (chiếm hơn 58,2%) và đã thi hành xong 56,1 tỷ đồng, đạt 45,6% (vượt chỉ tiêu 5,5%).
`;
