/* Entry of the packaged program that Playwright drives: the program itself leaves when it sees these arguments. */
process.argv = process.argv.filter((argument) => !/^--(inspect|remote-debugging-port)=/.test(argument));
require('../main/index.cjs');
