/** A dictionary of OpenCC: `character options|character options|…`, the options parted by spaces, the likeliest first. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
