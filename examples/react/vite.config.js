/** Who signs tokens: here the example's server, in a product its own. */
export default { server: { proxy: { '/firstline-token': 'http://localhost:8788' } } }
