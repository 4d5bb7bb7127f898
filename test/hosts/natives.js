// What Prototype.js 1.7.3 and MooTools 1.4.5 and 1.5.2 do to natives, as far as others can stumble over it: doing so is the point.
/* oxlint-disable no-extend-native, unicorn/no-new-array */
Array.from = function (iterable) {
  if (!iterable) return [];
  if ('toArray' in Object(iterable)) return iterable.toArray();
  let length = iterable.length || 0;
  const results = new Array(length);
  while (length--) results[length] = iterable[length];
  return results;
};
Array.prototype.toArray = function () {
  return [].concat(this);
};
Array.prototype.entries = Array.prototype.toArray;
Array.prototype.toJSON = function () {
  return '[' + this.join(', ') + ']';
};
String.prototype.toJSON = function () {
  return '"' + this + '"';
};
Array.prototype.each = Array.prototype.forEach;
Array.prototype.contains = Array.prototype.include = Array.prototype.includes;
Array.prototype.clone = Array.prototype.slice;
Object.prototype.constructor.extend = Object.assign;
Function.prototype.bind = function (self) {
  const method = this;
  return function () {
    return method.apply(self, arguments);
  };
};
Element.prototype.select = Element.prototype.getElements = function (selector) {
  return Array.from(this.querySelectorAll(selector));
};
Element.prototype.hide =
  Element.prototype.show =
  Element.prototype.dispose =
    function () {
      return this;
    };
Element.prototype.set =
  Element.prototype.get =
  Element.prototype.store =
    function () {
      return null;
    };
Element.prototype.getChildren =
  Element.prototype.getParent =
  Element.prototype.clone =
    function () {
      return null;
    };
String.prototype.test =
  String.prototype.blank =
  String.prototype.strip =
    function () {
      return '';
    };
document.getElementsByClassName = function (name) {
  return Array.from(document.querySelectorAll('.' + name));
};
window.$ = window.$$ = function () {
  return [];
};
(function (Native) {
  window.Element = function (tag) {
    return document.createElement(tag);
  };
  window.Element.prototype = Native.prototype;
  // Up to 1.4, MooTools wraps events in a class of that name.
  window.Event = function (event) {
    event = event || window.event;
    this.isKey = event.type.indexOf('key') === 0;
  };
})(window.Element);
