export { readYamlText, type YamlMistake, type YamlText } from './readYamlText';
