import { startTestPlugin } from '../dev/startTestPlugin';

it.each([
  [{ preset: 'gold' }, /mlops\.preset is not one of starter, standard/],
  [{ platformContact: null }, /mlops\.platformContact/],
])('does not start with %j', async (mlops, sentence) => {
  await expect(startTestPlugin({ mlops })).rejects.toThrow(sentence);
});
