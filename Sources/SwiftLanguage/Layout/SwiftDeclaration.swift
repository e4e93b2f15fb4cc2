import APIModel
import CodeGeneration

/// A view of a declaration, without what stands above it in its file.
protocol DeclarationView: View {
    /// The name of the template.
    var template: String { get }
    /// The types that the declaration spells.
    var spelledTypes: [TypeReference] { get }
}

/// A declaration of the module that may stand in a file of its own or beside others.
struct SwiftDeclaration {
    /// The name that it declares.
    let name: String
    /// What stands in the document.
    let origin: Origin
    /// How it is drawn.
    let view: any DeclarationView
}

extension SwiftSDK {
    /// The models, in the order of the API.
    var modelDeclarations: [SwiftDeclaration] {
        api.types.map { definition in
            SwiftDeclaration(
                name: names.types[definition.id.index],
                origin: definition.origin,
                view: view(of: definition)
            )
        }
    }

    /// The resources, each before those inside it.
    var resourceDeclarations: [SwiftDeclaration] {
        allResources.map { resource in
            SwiftDeclaration(
                name: resource.names.type,
                origin: resource.resource.origin,
                view: ResourceView(sdk: self, resource: resource)
            )
        }
    }

    /// What the client has besides its resources, each part by the name of its file.
    var clientExtensions: [SwiftDeclaration] {
        let parts: [(name: String, isNeeded: Bool, view: any DeclarationView)] = [
            ("BaseURLs", !names.servers.isEmpty, BaseURLsView(sdk: self)),
            ("IncomingCalls", !names.incoming.isEmpty, IncomingCallsView(sdk: self)),
            ("Headers", !names.headers.isEmpty, HeadersView(sdk: self)),
            ("XML", !api.xmlShapes.isEmpty && RuntimeFeature.xml.isUsed(by: api), XMLShapesView(sdk: self)),
        ]
        return parts.filter(\.isNeeded).map {
            SwiftDeclaration(name: $0.name, origin: api.info.origin, view: $0.view)
        }
    }

    /// A model with its documented examples.
    private func view(of definition: TypeDefinition) -> any DeclarationView {
        switch definition.shape {
        case .record(let record): RecordView(sdk: self, definition: definition, record: record)
        case .enumeration(let enumeration):
            EnumerationView(sdk: self, definition: definition, enumeration: enumeration)
        case .union(let union): UnionView(sdk: self, definition: definition, union: union)
        }
    }
}

/// A file of several declarations under one head.
func plannedFile(at path: String, _ declarations: [SwiftDeclaration], in sdk: SwiftSDK) -> PlannedFile {
    let head = HeadView(access: sdk.access, declarations: declarations.map(\.view))
    let parts = declarations.map { PlannedPart($0.view.template, $0.view) }
    return PlannedFile(path: path, content: .templates([PlannedPart("head", head)] + parts))
}
