export default { redirects: { '/old': '/guides/intro/' } }
