import APIModel
import OpenAPIDocument

/// A body in XML; nil where its schema does not say what is in it. A text is the document itself, for lack of an element
/// that it could be in.
func lowerXML(_ media: MediaType, name: NameHint, schemas: inout SchemaLowering) -> LoweredBody? {
    guard let schema = media.schema else { return nil }
    let flat = schemas.xmlFlat([schema])
    if flat.valueTypes == [.string], flat.alternatives.isEmpty, !schemas.hasXMLName(schema) {
        guard !schemas.isFile(flat) else { return LoweredBody(coding: .bytes, type: .bytes) }
        return LoweredBody(coding: .text, type: .string(StringType()))
    }
    guard schemas.describesXML(flat) else { return nil }
    let root = schemas.xmlRoot(of: schema, name: name)
    schemas.fillXMLShapes()
    return LoweredBody(coding: .xml(root), type: schemas.bodyType(schema, name: name) ?? .any)
}
