import APIModel
import Diagnostics
import OpenAPIDocument

/// The calls that the API makes: its webhooks, then the callbacks of each of `calls`.
func lowerIncomingCalls(
    of document: Document,
    callbacksOf calls: [Call],
    schemas: inout SchemaLowering
) -> [IncomingCall] {
    var incoming: [IncomingCall] = []
    for webhook in document.webhooks {
        incoming += lower(webhook.value, named: webhook.name, kind: .webhook, schemas: &schemas)
    }
    for call in calls {
        for entry in call.operation.callbacks {
            guard let callback = schemas.references.resolve(entry.value) else { continue }
            for item in callback.pathItems {
                let kind = IncomingCall.Kind.callback(operationID: call.id, url: DocumentText(item.name))
                incoming += lower(item.value, named: entry.name, kind: kind, schemas: &schemas)
            }
        }
    }
    return incoming
}

/// The calls of a path item: each by the item's name, and by its method where there are several.
private func lower(
    _ item: PathItem,
    named name: String,
    kind: IncomingCall.Kind,
    schemas: inout SchemaLowering
) -> [IncomingCall] {
    let item = wholeItem(item, references: schemas.references)
    return item.operations.map { entry in
        let isAlone = item.operations.count == 1
        let name = NameHint(isAlone ? name : "\(entry.name) \(name)", context: context(of: kind))
        let call = Call(
            id: joined(writtenWords(of: name.preferred)),
            entry,
            path: "",
            item: item,
            references: schemas.references
        )
        let own = Documentation(prose: entry.value.summary, entry.value.description)
        let prose = own == Documentation() ? call.pathDocumentation : own
        return IncomingCall(
            kind: kind,
            name: name,
            method: call.method,
            body: lowerIncomingBody(of: call, schemas: &schemas),
            documentation: prose.adding(entry.value.externalDocumentation),
            isDeprecated: entry.value.isDeprecated,
            origin: Origin(entry.value)
        )
    }
}

/// The body of a call that comes, if it is JSON. Of parts there are no types either: those of requests hold files to send.
private func lowerIncomingBody(of call: Call, schemas: inout SchemaLowering) -> APIModel.RequestBody? {
    let written = call.operation.requestBody.flatMap { schemas.references.resolve($0) }
    let preferred = written?.content.min { MediaFormat($0.name).rank < MediaFormat($1.name).rank }
    if let preferred, MediaFormat(preferred.name) == .multipart {
        reportUnread(preferred.name, at: Origin(preferred.value), schemas: &schemas)
        return nil
    }
    guard var body = lowerRequestBody(of: call, schemas: &schemas) else { return nil }
    guard body.content.coding == .json else {
        reportUnread(body.content.mediaType, at: body.content.origin, schemas: &schemas)
        return nil
    }
    body.contents = [body.content]
    return body
}

private func reportUnread(_ mediaType: String, at origin: Origin, schemas: inout SchemaLowering) {
    let message = "a call that comes with \"\(mediaType)\" is not read yet: its bytes are the server's to read"
    schemas.report(.unsupportedMediaType, message, at: origin)
}

private func context(of kind: IncomingCall.Kind) -> [String] {
    switch kind {
    case .webhook: []
    case .callback(let operationID, _): [operationID]
    }
}
