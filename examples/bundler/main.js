import '@firstline/widget/define'

const help = document.querySelector('firstline-widget')
const status = document.querySelector('[role=status]')

help.on('ticket-submit', ({ number }) => {
  status.textContent = `We have your request ${number} and answer by mail.`
})
