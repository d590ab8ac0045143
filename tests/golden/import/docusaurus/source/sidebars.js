module.exports = { docs: ['intro'] }
