import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { SAMPLE } from '../../demo/builder/sample.ts';
import {
  ADDRESS,
  builder,
  closed,
  copied,
  enter,
  field,
  find,
  input,
  mark,
  originOf,
  paste,
  press,
  snippet,
  until,
  values,
} from './builder-support.ts';
import { inChromium, openPage, textOf, violationsOf, widgetsDrawn, widgetsOf } from './support.ts';

describe('the builder', () => {
  afterEach(closed);

  it('takes the figures from an article, and marks what only follows from them', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    expect(values(page, 'cases')).to.deep.equal(['2.561', '1.875', '1.529', '81,55%', '81,5%']);
    expect(values(page, 'amounts')).to.deep.equal(['211 tỷ đồng', 'hơn 123 tỷ đồng', '56,1 tỷ đồng', '45,6%', '40,1%']);
    for (const measure of ['cases', 'amounts']) {
      expect(originOf(page, `${measure}.target`)).to.equal('suy ra');
      expect(originOf(page, `${measure}.rate`)).to.equal('trong bài');
    }
    expect(find(page, '#taken').textContent).to.include('bài viết').and.to.include('8 số liệu');
    expect(mark(page, '1.529 việc').textContent).to.equal('1.529 việc Thi hành xong (Về việc). Sửa');
  });

  it('lets a figure be reassigned, edited and rejected from the text', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    mark(page, 'hơn 73,21%').click();
    const dialog = find(page, '#dialog') as HTMLDialogElement;
    expect(dialog.open).to.equal(true);
    expect(dialog.textContent).to.include('Về việc, chỉ tiêu (thay cho 81,5%)');
    input(page, '#dialog-field').value = 'cases.target';
    press(page, 'Ghi lại');
    expect(dialog.open).to.equal(false);
    expect(field(page, 'cases.target').value).to.equal('hơn 73,21%');
    expect(originOf(page, 'cases.target')).to.equal('bạn chọn');

    mark(page, '1.529 việc').click();
    press(page, 'Bỏ số này');
    expect(field(page, 'cases.completed').value).to.equal('');
    expect(originOf(page, 'cases.completed')).to.equal('đã bỏ');
    press(page, 'Lấy lại');

    enter(page, '#field-cases-completed', '1.925', 'change');
    expect(find(page, '.problems').textContent).to.include('Thi hành xong (1.925 việc) lớn hơn');
    expect(snippet(page)).to.include('completed="1.925"');
  });

  it('ties each figure of the text to its field, both ways', async () => {
    const page = await builder();
    paste(page, SAMPLE.replaceAll('\n', '\n\n\n\n\n\n'));
    field(page, 'amounts.rate').focus();
    const marked = mark(page, '45,6%');
    expect(marked.matches('.active')).to.equal(true);
    const [{ top, bottom }, text] = [marked.getBoundingClientRect(), find(page, '.article').getBoundingClientRect()];
    expect([top >= text.top, bottom <= text.bottom]).to.deep.equal([true, true]);
    marked.focus();
    expect(field(page, 'amounts.rate').parentElement?.matches('.active')).to.equal(true);
    mark(page, '1.529 việc').focus();
    const active = [...page.document.querySelectorAll('.field.active input')];
    expect(active.map(({ id }) => id)).to.deep.equal(['field-cases-completed']);
  });

  it('says what a figure of the text has become, and keeps the focus with it', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    const status = () => find(page, 'p.status').textContent;
    const office = mark(page, 'THADS huyện Cần Giuộc');
    office.focus();
    office.click();
    expect(find(page, '#dialog-title').textContent).to.equal('“THADS huyện Cần Giuộc” là gì?');
    press(page, 'Bỏ đi');
    expect(status()).to.equal('Cơ quan: đã bỏ.');
    expect(page.document.activeElement).to.equal(field(page, 'agency'));

    const share = mark(page, 'hơn 73,21%');
    share.focus();
    share.click();
    input(page, '#dialog-field').value = 'cases.target';
    press(page, 'Ghi lại');
    expect(status()).to.equal('Về việc, chỉ tiêu: hơn 73,21%.');
    expect(page.document.activeElement).to.equal(share);
    expect(share.textContent).to.include('Chỉ tiêu');
  });

  it('says again that it has copied, and selects the code where it may not', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    const told: (string | null)[] = [];
    new page.window.MutationObserver(() => told.push(find(page, 'p.status').textContent?.trim() ?? null)).observe(
      find(page, 'p.status'),
      { characterData: true, childList: true, subtree: true },
    );
    await copied(page);
    await until(() => told.length === 1);
    await copied(page);
    await until(() => told.length === 2);
    expect(told).to.deep.equal(['Đã chép vào bộ nhớ tạm.', 'Đã chép vào bộ nhớ tạm.']);
    Object.defineProperty(page.window.navigator, 'clipboard', { configurable: true, value: undefined });
    page.document.execCommand = () => false;
    press(page, 'Chép');
    await until(() => told.at(-1)?.includes('đã được bôi đen'));
    expect(page.window.getSelection()?.toString()).to.include('<thads-gauge');
  });

  // Only Chromium can be made to print from here.
  if (inChromium)
    it('prints the picture alone', async () => {
      const page = await builder();
      paste(page, SAMPLE);
      await executeServerCommand('media', { type: 'print' });
      const seen = [...page.document.querySelectorAll<HTMLElement>('h1, h2, h3, button, input, legend, a')].filter(
        (element) => element.checkVisibility(),
      );
      expect(seen.map(({ textContent, id }) => id || textContent)).to.deep.equal([]);
      expect(find(page, '#sheet').checkVisibility()).to.equal(true);
      await executeServerCommand('media', { type: '' });
    });

  it('leads from a note to the figure it is about, and back from what was undone to its field', async () => {
    const page = await builder();
    paste(page, await (await fetch('/test/data/articles/d05-dak-lak-2t-2018.txt')).text());
    press(page, 'Đến chỗ đó');
    expect(page.document.activeElement?.textContent).to.match(/^56,49%/);
    enter(page, '#field-cases-completed', '1.925.000', 'change');
    press(page, 'Đến chỗ đó');
    expect(page.document.activeElement?.id).to.match(/^field-cases-/);
    press(page, 'Lấy lại');
    expect(field(page, 'cases.completed').value).to.equal('4.569');
    expect(page.document.activeElement).to.equal(field(page, 'cases.completed'));
  });

  it('leads from a note on a table to the line it is about, which is mended there', async () => {
    const page = await builder();
    paste(page, 'Đơn vị;Có điều kiện;Thi hành xong\nA;1.875;1.529\nB;20;16b\nC;2;1');
    press(page, 'Đến chỗ đó');
    const text = input(page, '#text');
    expect(page.document.activeElement).to.equal(text);
    expect(text.value.slice(text.selectionStart!, text.selectionEnd!)).to.equal('B;20;16b');
    paste(page, '{"cases": {"total": 12,\n}}');
    press(page, 'Đến chỗ đó');
    expect(text.value.slice(text.selectionStart!, text.selectionEnd!)).to.equal('}}');
  });

  it('says at a field what is wrong with it, and leads on to the note', async () => {
    const page = await builder();
    enter(page, '#field-cases-completed', 'mười', 'change');
    const described = () =>
      (field(page, 'cases.completed').getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => page.document.getElementById(id)?.textContent?.trim())
        .join('; ');
    expect(described()).to.match(/^bạn gõ; .*cần số việc nguyên, không âm, ví dụ 1\.875, nhưng gặp “mười”\.$/);
    const why = find(page, '.field.error .why');
    expect(why.textContent).to.equal('Lỗi: Về việc, thi hành xong');
    why.click();
    await until(() => page.document.activeElement?.matches('.problems li.error'));
    enter(page, '#field-cases-completed', '10', 'change');
    expect(described()).to.equal('bạn gõ');
    expect(page.document.querySelector('.why')).to.equal(null);
  });

  it('says how final the figures are in words, to choose from in the language of the page', async () => {
    const page = await builder();
    const office = { agency: 'Cần Giuộc', status: 'provisional', cases: { enforceable: 1875, completed: 1529 } };
    paste(page, JSON.stringify(office));
    const status = () => find(page, '#field-status') as HTMLSelectElement;
    const words = () => [...status().options].map(({ label }) => label);
    const chosen = () => status().selectedOptions?.[0]?.label;
    expect(find(page, '[for="field-status"]').textContent).to.equal('Tình trạng số liệu');
    expect(chosen()).to.equal('Số liệu sơ bộ');
    expect(words()).to.deep.equal(['chưa có', 'Số liệu sơ bộ', 'Số liệu đã điều chỉnh', 'Số liệu chính thức']);
    enter(page, '#field-status', 'final', 'change');
    expect(snippet(page)).to.include('status="final"');
    find(page, '[name="lang"][value="en"]').click();
    expect(words()).to.deep.equal(['not known', 'Provisional figures', 'Revised figures', 'Final figures']);
    expect(chosen()).to.equal('Final figures');
    find(page, '[aria-label="Back to what was read: Status of the figures"]').click();
    expect([chosen(), page.document.activeElement]).to.deep.equal(['Provisional figures', status()]);
    expect(snippet(page)).to.include('status="provisional"');
  });

  it('lets the keyboard pass by a text of many figures', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    find(page, '.past').click();
    await until(() => page.document.activeElement?.id === 'figures');
  });

  it('leaves pages without a figure out of what it shows of a long text', async () => {
    const page = await builder();
    const idle = 'Mưa lớn làm nhiều tuyến đường bị ngập, người dân phải đi vòng. '.repeat(400).trim();
    paste(page, `${SAMPLE}\n\n${idle}\n\nTrong đó đã thi hành xong 12 việc cuối cùng.`);
    const shown = find(page, '.article').textContent ?? '';
    expect(shown.length).to.be.below(SAMPLE.length + 3000);
    expect(find(page, '.article .cut').textContent).to.match(/^… lược 2\d\.\d{3} ký tự không có số liệu …$/);
    expect(mark(page, '12 việc').textContent).to.include('12 việc');
    expect(input(page, '#text').value).to.include(idle);
  });

  it('reads a long text when its author pauses or leaves it, not at every key', async () => {
    const page = await builder();
    const idle = 'Mưa lớn làm nhiều tuyến đường bị ngập, người dân phải đi vòng. '.repeat(600);
    paste(page, `${SAMPLE}\n\n${idle}`);
    expect(find(page, '#taken').textContent).to.equal('Văn bản dài: đọc lại khi bạn ngừng gõ.');
    expect(field(page, 'cases.completed').value).to.equal('');
    await until(() => field(page, 'cases.completed').value === '1.529');
    enter(page, '#text', `${SAMPLE.replace('1.529 việc', '1.530 việc')}\n\n${idle}`, 'input');
    expect(field(page, 'cases.completed').value).to.equal('1.529');
    input(page, '#text').dispatchEvent(new page.window.Event('change', { bubbles: true }));
    expect(field(page, 'cases.completed').value).to.equal('1.530');
    enter(page, '#text', `${SAMPLE}\n\n${idle}`, 'input');
    enter(page, '#field-cases-total', '2.562', 'change');
    expect(values(page, 'cases').slice(0, 3)).to.deep.equal(['2.562', '1.875', '1.529']);
    const pasted = new page.window.InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' });
    input(page, '#text').value = `${SAMPLE.replace('1.529 việc', '1.531 việc')}\n\n${idle}`;
    input(page, '#text').dispatchEvent(pasted);
    expect(field(page, 'cases.completed').value).to.equal('1.531');
    enter(page, '#text', `${SAMPLE}\n\n${idle}!`, 'input');
    page.window.dispatchEvent(new page.window.Event('pagehide'));
    expect(localStorage.getItem('thads-builder')).to.include('vòng. !');
  });

  it('brings back what was cleared or gave way to something else', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    enter(page, '#field-cases-completed', '1.530', 'change');
    press(page, 'Xóa hết');
    const status = () => find(page, 'p.status').textContent;
    expect(status()).to.include('Lấy lại nội dung vừa xóa');
    expect(localStorage.getItem('thads-builder')).to.equal(null);
    press(page, 'Lấy lại nội dung vừa xóa');
    expect(values(page, 'cases')).to.deep.equal(['2.561', '1.875', '1.530', '81,55%', '81,5%']);
    expect(status()).to.equal('Đã lấy lại nội dung trước.');
    expect(page.document.activeElement?.id).to.equal('text');
    expect(localStorage.getItem('thads-builder')).to.include('1.530');

    press(page, 'Xóa hết');
    const undo = { key: 'z', ctrlKey: true, bubbles: true, cancelable: true };
    input(page, '#text').dispatchEvent(new page.window.KeyboardEvent('keydown', undo));
    expect(field(page, 'cases.completed').value).to.equal('1.530');

    paste(page, '{"cases":{"enforceable":100,"completed":40}}');
    press(page, 'Lấy lại nội dung trước');
    expect(field(page, 'cases.completed').value).to.equal('1.530');
  });

  it('draws figures that are typed', async () => {
    const page = await builder();
    enter(page, '#field-amounts-enforceable', 'hơn 123 tỷ đồng', 'change');
    enter(page, '#field-amounts-completed', '56,1 tỷ đồng', 'change');
    expect(find(page, '#taken').textContent).to.equal('Đang dùng 2 số liệu bạn gõ.');
    expect(snippet(page)).to.include('measure="amounts"').and.to.include('completed="56,1 tỷ đồng"');
    const [widget] = widgetsOf(find(page, '#sheet'));
    await widgetsDrawn(page);
    expect(textOf(widget!)).to.include('khoảng 45%');
    press(page, 'Bỏ');
    expect(field(page, 'amounts.enforceable').value).to.equal('');
  });

  it('shows a table of units, and has pictures of its rows', async () => {
    const page = await builder();
    paste(page, await (await fetch('/test/data/messy/01-excel-vi-semicolon-bom.csv')).text());
    expect(find(page, '#taken').textContent).to.include('bảng số liệu: 8 dòng');
    await widgetsDrawn(page);
    const [cases, amounts] = widgetsOf(find(page, '[aria-labelledby="in-rows"]'));
    expect(textOf(cases!)).to.include('1.529');
    expect(textOf(amounts!)).to.include('56,1');
    find(page, '[name="widget"][value="rates"]').click();
    await widgetsDrawn(page);
    const [widget] = widgetsOf(find(page, '#sheet'));
    expect(textOf(widget!)).to.include('Bảo Lộc').and.to.include('Hải Dương');
  });

  it('says what it took a text for even where it could read nothing of it', async () => {
    const page = await builder();
    paste(page, '{"cases": {"total": 12,}}');
    expect(find(page, '#taken').textContent).to.equal('Đã nhận ra là JSON, nhưng chưa đọc được số nào.');
    expect(find(page, '.problems').textContent).to.include('dòng 1, cột 24');
  });

  it('shows a table of years as it was read', async () => {
    const page = await builder();
    paste(page, await (await fetch('/test/data/nong-son-2010-2014.csv')).text());
    await widgetsDrawn(page);
    const [cases] = widgetsOf(find(page, '[aria-labelledby="in-rows"]'));
    expect(textOf(cases!)).to.include('2012').and.to.include('96%');
  });

  it('takes a file that is dropped anywhere on the page', async () => {
    const page = await builder();
    const csv = await (await fetch('/test/data/messy/01-excel-vi-semicolon-bom.csv')).blob();
    const dataTransfer = new page.window.DataTransfer();
    dataTransfer.items.add(new page.window.File([csv], 'so-lieu.csv', { type: 'text/csv' }));
    const drag = (type: string) => {
      const event = new page.window.DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
      find(page, 'h1').dispatchEvent(event);
      expect(event.defaultPrevented, type).to.equal(true);
    };
    drag('dragover');
    expect(find(page, '.drop').matches('.over')).to.equal(true);
    drag('drop');
    expect(find(page, '.drop').matches('.over')).to.equal(false);
    await until(() => find(page, '#taken').textContent?.includes('8 dòng'));
  });

  it('reads the first of several files, and says so', async () => {
    const page = await builder();
    const dataTransfer = new page.window.DataTransfer();
    for (const name of ['bai.txt', 'khac.txt'])
      dataTransfer.items.add(new page.window.File([SAMPLE], name, { type: 'text/plain' }));
    find(page, 'h1').dispatchEvent(
      new page.window.DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }),
    );
    await until(() => find(page, 'p.status').textContent === 'Chỉ đọc tệp đầu tiên: bai.txt.');
    expect(field(page, 'cases.completed').value).to.equal('1.529');
  });

  it('leaves text to the field it is moved about in', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    const drop = (selector: string) => {
      const dataTransfer = new page.window.DataTransfer();
      dataTransfer.setData('text/plain', '1.529 việc');
      const event = new page.window.DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
      find(page, selector).dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect([drop('#text'), drop('#field-cases-total')]).to.deep.equal([false, false]);
    expect(input(page, '#text').value).to.equal(SAMPLE);
    press(page, 'Xóa hết');
    expect(drop('#text')).to.equal(true);
    expect(input(page, '#text').value).to.equal('1.529 việc');
  });

  it('takes the same file again', async () => {
    const page = await builder();
    const chooser = input(page, 'input[type="file"]');
    const transfer = new page.window.DataTransfer();
    transfer.items.add(new page.window.File([SAMPLE], 'bai.txt', { type: 'text/plain' }));
    chooser.files = transfer.files;
    chooser.dispatchEvent(new page.window.Event('change', { bubbles: true }));
    await until(() => input(page, '#text').value === SAMPLE);
    expect(chooser.value).to.equal('');
  });

  it('shows the widget at any width', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    enter(page, '#width', '280', 'input');
    const [widget] = widgetsOf(find(page, '#sheet'));
    expect(widget!.getBoundingClientRect().width).to.equal(280);
    expect(find(page, 'output').textContent).to.equal('280 px');
    press(page, 'Vừa khung');
    expect(widget!.getBoundingClientRect().width).to.be.above(280);
  });

  it('scrolls hundreds of units in a preview of its own height, whole as ever, so that the code is near', async () => {
    const page = await builder();
    const unit = (at: number) => `Chi cục ${at};${at + 100};${at + 50}`;
    paste(page, `Đơn vị;Có điều kiện;Thi hành xong\n${[...Array(120).keys()].map(unit).join('\n')}`);
    find(page, '[name="widget"][value="rows"]').click();
    await widgetsDrawn(page);
    const [stage, sheet] = [find(page, '#stage'), find(page, '#sheet')];
    expect(stage.clientHeight).to.be.at.most(page.window.innerHeight * 0.75);
    expect(stage.scrollHeight)
      .to.be.above(sheet.clientHeight)
      .and.above(stage.clientHeight * 4);
    expect(textOf(widgetsOf(sheet)[0]!)).to.include('Chi cục 119');
    expect(stage.tabIndex).to.equal(0);
    expect(stage.getAttribute('role')).to.equal('region');
    expect(find(page, `#${stage.getAttribute('aria-labelledby')}`).textContent).to.equal('Xem trước');
    find(page, '[name="widget"][value="rates"]').click();
    await widgetsDrawn(page);
    stage.scrollTop = 900;
    find(page, '[name="widget"][value="rows"]').click();
    expect(stage.scrollTop, 'another picture').to.equal(0);
    find(page, '[name="carrier"][value="iframe"]').click();
    // Told by an observer, some frames later.
    const height = () => Number(/height="(\d+)"/.exec(snippet(page))?.[1]);
    await until(() => Math.abs(height() - sheet.clientHeight) <= 5);
  });

  it('gives pictures as files', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    const files: Blob[] = [];
    page.window.URL.createObjectURL = (file) => `blob:${files.push(file as Blob)}`;
    page.window.HTMLAnchorElement.prototype.click = () => {};
    press(page, 'Tải SVG');
    await until(() => files.length === 1);
    expect(await files[0]!.text()).to.match(/^<svg[^]*81,55%/);
    press(page, 'Tải mã');
    expect(await files[1]!.text()).to.equal(`${snippet(page)}\n`);
  });

  it('keeps what was done over a reload, and forgets it when told to', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    enter(page, '#field-cases-completed', '1.530', 'change');
    const again = await openPage(ADDRESS);
    expect(values(again, 'cases')).to.deep.equal(['2.561', '1.875', '1.530', '81,55%', '81,5%']);
    press(again, 'Xóa hết');
    expect(values(again, 'cases').join('')).to.equal('');
    expect(localStorage.getItem('thads-builder')).to.equal(null);
  });

  it('shows pictures on the ground most sites have, whatever the machine of its user prefers', async () => {
    // Engines that cannot be told to prefer dark prefer what they are started with.
    const media = (features: object) => executeServerCommand<boolean, object>('media', { features });
    await media({ 'prefers-color-scheme': 'dark' });
    const page = await builder();
    paste(page, SAMPLE);
    expect(input(page, '[name="theme"][value="light"]').checked).to.equal(true);
    await media({});
  });

  it('is built with all its styles, and links only to what lies beside it', async () => {
    const { document, window } = await openPage('/dist/builder.html');
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
      ({ hash, href }) => hash === '' && new URL(href).origin === window.location.origin,
    );
    for (const { href } of links) expect((await fetch(href)).status, href).to.equal(200);
    const sheets = await (await fetch('/dist/builder.css')).text();
    expect(sheets).to.include('.segments').and.to.include('.carrier').and.not.to.include('@import');
  });

  it('warns of colours that are hard to see', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    enter(page, 'input[type="color"]', '#ffe08a', 'input');
    expect(find(page, '.contrast').textContent).to.include('Đã thi hành xong: độ tương phản với nền chỉ 1,2 : 1');
    expect(page.window.getComputedStyle(find(page, '#stage')).getPropertyValue('--thads-completed')).to.equal(
      '#ffe08a',
    );
  });

  it('leaves the focus where somebody has pressed, and the colours unfolded', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    const pressed = (name: string) => {
      const button = [...page.document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)!;
      expect(button.getAttribute('aria-disabled'), name).to.equal('false');
      button.focus();
      button.click();
      expect(page.document.activeElement, name).to.equal(button);
      expect(button.getAttribute('aria-disabled'), name).to.equal('true');
    };
    enter(page, '#width', '280', 'input');
    pressed('Vừa khung');
    find(page, '.colours summary').click();
    enter(page, 'input[type="color"]', '#aa0055', 'input');
    pressed('Màu mặc định');
    expect((find(page, '.colours') as HTMLDetailsElement).open).to.equal(true);
    find(page, '.skip').click();
    await until(() => page.document.activeElement?.id === 'copy-code');
  });

  it('says aloud how the chosen way fares where it goes', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    const aloud = () => find(page, '.travels[role="status"]').textContent?.replace(/\s+/g, ' ').trim();
    expect(aloud()).to.equal('Thẻ và mã. Ở HTML: hiện được');
    enter(page, '#host', 'ckeditor5', 'change');
    expect(aloud()).to.equal('Liên kết. Ở CKEditor 5: cần nạp sẵn thads.js trên trang');
  });

  it('asks nobody for anything', async () => {
    const page = await builder();
    paste(page, SAMPLE);
    const refused = await page.window.fetch('/demo/index.html').then(
      () => false,
      () => true,
    );
    expect(refused).to.equal(true);
    const foreign = page.window.performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).origin !== location.origin);
    expect(foreign.map(({ name }) => name)).to.deep.equal([]);
  });

  for (const width of [360, 1200]) {
    it(`has no accessibility violation and nothing wider than the page at ${width} px`, async () => {
      const page = await builder(width);
      expect(await violationsOf(page), 'empty').to.deep.equal([]);
      paste(page, SAMPLE);
      enter(page, '#field-cases-completed', '1.925', 'change');
      await widgetsDrawn(page);
      expect(page.document.documentElement.scrollWidth).to.be.at.most(width);
      expect(await violationsOf(page), 'vi').to.deep.equal([]);
      find(page, '.colours summary').click();
      expect(await violationsOf(page), 'with the colours').to.deep.equal([]);
      find(page, '[name="lang"][value="en"]').click();
      expect(find(page, 'h1').textContent).to.equal('Charts from an article');
      expect(page.document.documentElement.lang).to.equal('en');
      mark(page, '1.875 việc').click();
      expect(page.document.documentElement.scrollWidth).to.be.at.most(width);
      expect(await violationsOf(page), 'en, with the dialog').to.deep.equal([]);
      press(page, 'Close');
      paste(page, await (await fetch('/test/data/messy/01-excel-vi-semicolon-bom.csv')).text());
      await widgetsDrawn(page);
      expect(page.document.documentElement.scrollWidth).to.be.at.most(width);
      expect(await violationsOf(page), 'a table').to.deep.equal([]);
      paste(page, '{"cases":{"enforceable":100,"completed":40,"suspended":4,"target":["80%","82%"]}}');
      find(page, '[name="carrier"][value="link"]').click();
      enter(page, 'input[type="color"]', '#aa0055', 'input');
      await widgetsDrawn(page);
      expect(page.document.documentElement.scrollWidth).to.be.at.most(width);
      expect(await violationsOf(page), 'an office, its colours, and what a link leaves out').to.deep.equal([]);
    });
  }
});
