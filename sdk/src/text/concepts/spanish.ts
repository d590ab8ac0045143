/** Words that Spanish speakers use for the same thing when they ask for help with computers, accounts and orders. */
export const concepts = `
teléfono móvil celular smartphone
ordenador computadora computador pc portátil
tableta tablet ipad
correo mail e-mail email buzón bandeja
mensaje sms chat
contraseña clave password pin
entrar acceder iniciar_sesión login
salir cerrar_sesión
registrar registro crear_cuenta
olvidado perdido
robado robo perdido
roto averiado dañado estropeado
no_funciona problema error fallo
reparar arreglar solucionar
lento lentitud
bloqueado colgado congelado
cancelar anular darse_de_baja baja
borrar eliminar quitar
cambiar modificar editar
actualizar renovar
pagar abonar pago
factura recibo comprobante
reembolso devolución_del_dinero reintegro
precio costo coste tarifa importe
descuento cupón oferta promoción
pedido compra orden
entrega envío paquete reparto
devolver devolución cambio
imprimir impresora impresión
escanear escáner
archivo documento fichero
carpeta directorio
adjunto anexo
descargar bajar guardar exportar
subir cargar importar
foto imagen
wifi internet red
sincronizar vincular conectar
instalar configurar ajustar
aplicación app programa software
pantalla monitor
teclado tecla
sonido audio volumen
micrófono auriculares cascos
reunión videollamada
agenda calendario cita
bloquear bloqueo
desbloquear
código_de_verificación doble_factor 2fa
compañero usuario empleado
contacto soporte atención_al_cliente
`
