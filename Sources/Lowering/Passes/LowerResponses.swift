import APIModel
import Diagnostics
import OpenAPIDocument

/// The declared answers of a call.
func lowerResponses(of call: Call, index: CallIndex, schemas: inout SchemaLowering) -> [APIModel.Response] {
    let responses = call.operation.responses.compactMap { entry -> APIModel.Response? in
        guard let response = schemas.references.resolve(entry.response) else { return nil }
        let status = status(entry.status)
        let name = bodyName(of: status, call: call, response: response)
        return Response(
            status: status,
            contents: lowerContents(
                hasBody(status, in: call) ? response.content : [],
                .received,
                name: name,
                schemas: &schemas
            ),
            headers: lowerHeaders(of: response, call: call, schemas: &schemas),
            links: lowerLinks(of: response, index: index, schemas: &schemas),
            errorCodes: response.extensions.errorCodes.map {
                APIModel.Response.ErrorCode(code: $0.code, message: $0.message)
            },
            documentation: Documentation(prose: nil, description(of: entry.response) ?? response.description),
            origin: Origin(response)
        )
    }
    return withSuccess(responses)
}

/// Whether HTTP gives the answer a body, RFC 9110, section 6.4.1.
private func hasBody(_ status: APIModel.Response.Status, in call: Call) -> Bool {
    switch status {
    case .exact(let code): call.method != "HEAD" && code >= 200 && ![204, 205, 304].contains(code)
    case .range(let hundred): call.method != "HEAD" && hundred > 1
    case .others: call.method != "HEAD"
    }
}

/// The answers, some of which are successes: those from 200 to 299; or else what the author calls an answer that is no
/// error, such as 101 or 304; or else `default`, which then is the answer of success as well as that of failure.
private func withSuccess(_ responses: [APIModel.Response]) -> [APIModel.Response] {
    guard !responses.contains(where: { $0.outcome == .success }) else { return responses }
    var responses = responses
    for index in responses.indices where isNoError(responses[index].status) { responses[index].outcome = .success }
    if !responses.contains(where: { $0.outcome == .success }),
        var success = responses.first(where: { $0.status == .others })
    {
        success.status = .range(2)
        success.outcome = .success
        success.errorCodes = []
        responses.insert(success, at: 0)
    }
    return responses
}

private func isNoError(_ status: APIModel.Response.Status) -> Bool {
    switch status {
    case .exact(let code): code < 400
    case .range(let hundred): hundred < 4
    case .others: false
    }
}

private func status(_ status: ResponseEntry.Status) -> APIModel.Response.Status {
    switch status {
    case .exact(let code): .exact(code)
    case .range(let hundred): .range(hundred)
    case .others: .others
    }
}

/// The description beside a reference replaces that of its target.
private func description(of response: Referenced<OpenAPIDocument.Response>) -> String? {
    switch response {
    case .inline: nil
    case .reference(let reference): reference.description
    }
}

// MARK: Names

/// What to call a body that has no name of its own: for a list, its path says what is in it.
private func bodyName(
    of status: APIModel.Response.Status,
    call: Call,
    response: OpenAPIDocument.Response
) -> NameHint {
    if let name = ownName(of: response, status, in: call) { return name }
    guard isSuccess(status, of: call) else { return NameHint("\(call.id)Error") }
    let isList = response.content.contains { $0.value.schema?.keywords?.types.contains(.array) ?? false }
    if isList, let list = listName(of: call) { return list }
    return NameHint("\(call.id)Response")
}

/// The words of the path, of which the last says what a list holds: `/orders/{id}/lines` gives order lines.
private func listName(of call: Call) -> NameHint? {
    let segments = call.segments.filter { !$0.contains("{") && !isPrefix($0) }
    guard let last = segments.last else { return nil }
    let owners = segments.dropLast().suffix(2).map { singular($0) }
    return NameHint(joined(owners + [last]), context: [call.id])
}

/// The name of an answer that stands among the components, or in a file that several operations may share.
private func ownName(
    of response: OpenAPIDocument.Response,
    _ status: APIModel.Response.Status,
    in call: Call
) -> NameHint? {
    if let component = componentHint(of: response) { return component }
    let keys = response.pointer.keys
    if keys.count == 2, keys[0] == "responses" { return NameHint(keys[1]) }
    let file = response.pointer.file
    guard file != call.operation.pointer.file, let name = keys.last ?? fileNames(of: file).last else { return nil }
    let isNamed = ["response", "error"].contains { name.lowercased().hasSuffix($0) }
    return NameHint(isNamed ? name : name + (isSuccess(status, of: call) ? "Response" : "Error"))
}

private func isSuccess(_ status: APIModel.Response.Status, of call: Call) -> Bool {
    switch status {
    case .exact(let code): code < 400
    case .range(let hundred): hundred < 4
    case .others: !call.operation.responses.contains { succeeds($0.status) }
    }
}

private func succeeds(_ status: ResponseEntry.Status) -> Bool {
    switch status {
    case .exact(let code): (200..<300).contains(code)
    case .range(let hundred): hundred == 2
    case .others: false
    }
}

// MARK: Headers

/// The headers of an answer; `Content-Type` belongs to its body, section 4.8.17.
private func lowerHeaders(
    of response: OpenAPIDocument.Response,
    call: Call,
    schemas: inout SchemaLowering
) -> [APIModel.Response.Header] {
    let references = schemas.references
    return response.headers.compactMap { entry in
        guard entry.name.lowercased() != "content-type" else { return nil }
        guard let header = references.resolve(entry.value) else { return nil }
        guard entry.name.isToken else {
            let origin = Origin(pointer: header.pointer, range: entry.nameRange)
            schemas.report(.ignoredParameter, "\"\(entry.name)\" is no header: none can have this name", at: origin)
            return nil
        }
        var name = NameHint(entry.name, context: [call.id])
        if let chosen = header.extensions.name { name = NameHint(chosen, context: name.context, isChosen: true) }
        let typeName = componentHint(of: header) ?? NameHint(call.id).nested(name.preferred)
        let value = lower(header.shape, typeName: typeName, of: header, schemas: &schemas)
        return APIModel.Response.Header(
            wireName: entry.name,
            name: name,
            type: value.type,
            serialization: value.serialization,
            isRequired: header.isRequired,
            documentation: Documentation(prose: nil, header.description),
            origin: Origin(header)
        )
    }
}
