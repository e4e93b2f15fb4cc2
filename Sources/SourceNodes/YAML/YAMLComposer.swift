import Diagnostics

/// Reads YAML 1.2 into nodes; nil if it breaks the grammar or a limit, holds nothing or more than one document.
func composeYAML(
    _ bytes: [UInt8],
    file: SourceFile.ID,
    limits: ParsingLimits,
    diagnostics: inout DiagnosticSink
) -> Node? {
    let places = YAMLPlaces(file: file, bytes: bytes)
    var composer = YAMLComposer(places: places, limits: limits, diagnostics: diagnostics)
    defer { diagnostics = composer.diagnostics }
    var reader = YAMLEventReader(bytes)
    do throws(YAMLFailure) {
        while composer.wantsMore {
            composer.take(try reader.next())
        }
    } catch {
        composer.diagnostics.report(places.diagnostic(for: error))
        return nil
    }
    return composer.root
}

/// Builds nodes from the steps of libyaml, with a stack of its own: depth costs memory that is bounded, never the
/// thread's stack.
struct YAMLComposer {
    /// Where the steps stand.
    let places: YAMLPlaces
    /// What may be read at most.
    let limits: ParsingLimits
    /// All that was reported.
    var diagnostics: DiagnosticSink
    /// The document, once it is complete and as long as nothing ended reading.
    private(set) var root: Node?
    /// Whether a further step is needed.
    private(set) var wantsMore = true

    private var open: [OpenNode] = []
    private var anchors: [String: Anchor] = [:]
    private var aliasedNodes = 0
    private var firstAlias: SourceRange?

    /// What an anchor names.
    private enum Anchor {
        /// A list or mapping which is not complete yet.
        case open(SourceRange)
        /// A node, with its weight.
        case complete(Composed)
    }

    /// A composer that has seen nothing.
    init(places: YAMLPlaces, limits: ParsingLimits, diagnostics: DiagnosticSink) {
        self.places = places
        self.limits = limits
        self.diagnostics = diagnostics
    }

    /// Takes one step.
    mutating func take(_ event: YAMLEvent) {
        switch event.kind {
        case .streamEnd: finish()
        case .documentStart: if root != nil { stopAtSecondDocument(event) }
        case .documentEnd: break
        case .alias(let name): add(alias: name, event)
        case .scalar(let scalar): add(scalar, event)
        case .start(let kind, let anchor, let tag): begin(kind, anchor: anchor, tag: tag, event)
        case .end: end(event)
        }
    }

    private mutating func finish() {
        wantsMore = false
        if let root, root.range.start < root.range.end { return }
        root = nil
        let start = SourceRange(file: places.file, start: 0, end: 0)
        diagnostics.report(Diagnostic(.emptyDocument, "the file is empty, or holds comments only", at: start))
    }

    private mutating func add(_ scalar: YAMLScalar, _ event: YAMLEvent) {
        let place = scalar.style == .block ? places.trimmedRange(of: event) : places.range(of: event)
        let value = YAMLTags.value(of: scalar, at: place, diagnostics: &diagnostics)
        let node = Composed(node: Node(value, at: place), size: 1, height: 0)
        if let anchor = scalar.anchor { anchors[anchor] = .complete(node) }
        if open.last?.expectsKey == true { addKey(scalar, at: place) } else { add(node) }
    }

    private mutating func addKey(_ scalar: YAMLScalar, at place: SourceRange) {
        if scalar.text.isEmpty, scalar.style == .plain, scalar.tag == nil {
            diagnostics.report(Diagnostic(.invalidKey, "a key is missing before the colon", at: place))
        }
        let isMerge = scalar.text == "<<" && scalar.style == .plain && scalar.tag == nil
        open[open.count - 1].key = OpenNode.Key(text: scalar.text, range: place, isMerge: isMerge)
    }

    private mutating func add(alias name: String, _ event: YAMLEvent) {
        let place = places.range(of: event)
        switch anchors[name] {
        case nil:
            let hint = "write &\(name) before the node that is meant, which comes earlier in the file"
            stop(.unknownAlias, "no anchor has the name \"\(name)\"", at: event, hint: hint)
        case .open(let start):
            let note = Diagnostic.Note("the anchor stands here", at: start)
            stop(.recursiveAlias, "the alias \"\(name)\" stands within what it names", at: event, notes: [note])
        case .complete(let named):
            firstAlias = firstAlias ?? place
            aliasedNodes += named.size
            guard aliasedNodes <= limits.aliasedNodes else { return stopMultiplying(at: event) }
            guard open.count + named.height <= limits.depth else { return stopTooDeep(at: event) }
            if open.last?.expectsKey == true { return addKey(named.node, at: place) }
            add(named)
        }
    }

    /// Takes a node as a key, which it can be if it is text or a number.
    private mutating func addKey(_ node: Node, at place: SourceRange) {
        switch node.value {
        case .string(let text), .integer(let text), .number(let text):
            open[open.count - 1].key = OpenNode.Key(text: text, range: place, isMerge: false)
        case .null, .boolean, .sequence, .mapping:
            open[open.count - 1].key = OpenNode.Key(text: "", range: place, isMerge: false)
            diagnostics.report(Diagnostic(.invalidKey, "a key must be text", at: place))
        }
    }

    private mutating func begin(_ kind: YAMLCollection, anchor: String?, tag: String?, _ event: YAMLEvent) {
        guard open.count < limits.depth else { return stopTooDeep(at: event) }
        let place = places.range(of: event)
        YAMLTags.check(tag, of: kind, at: place, diagnostics: &diagnostics)
        if let anchor { anchors[anchor] = .open(place) }
        open.append(OpenNode(kind: kind, start: Int(place.start), anchor: anchor))
    }

    private mutating func end(_ event: YAMLEvent) {
        guard let ended = open.popLast() else { return }
        let node = ended.composed(until: places.range(of: event), diagnostics: &diagnostics)
        if let anchor = ended.anchor { anchors[anchor] = .complete(node) }
        if open.last?.expectsKey == true { return addKey(node.node, at: node.node.range) }
        add(node)
    }

    private mutating func add(_ node: Composed) {
        if open.isEmpty { root = node.node } else { open[open.count - 1].add(node) }
    }

    private mutating func stopAtSecondDocument(_ event: YAMLEvent) {
        let hint = "keep one document in a file"
        stop(.severalDocuments, "a second document begins here", at: event, hint: hint)
    }

    /// Aliases to aliases multiply from the first one on: there people look for the reason.
    private mutating func stopMultiplying(at event: YAMLEvent) {
        let message = "aliases add more than \(limits.aliasedNodes) nodes to the document, beginning here"
        let limit = Diagnostic.Note("the limit is reached here", at: places.range(of: event))
        stop(.aliasExpansion, message, at: event, from: firstAlias, notes: [limit])
    }

    private mutating func stopTooDeep(at event: YAMLEvent) {
        stop(.nestingTooDeep, "lists and mappings are nested more than \(limits.depth) deep", at: event)
    }

    private mutating func stop(
        _ code: DiagnosticCode,
        _ message: String,
        at event: YAMLEvent,
        from cause: SourceRange? = nil,
        notes: [Diagnostic.Note] = [],
        hint: String? = nil
    ) {
        wantsMore = false
        root = nil
        let place = cause ?? places.range(of: event)
        diagnostics.report(Diagnostic(code, message, at: place, notes: notes, hint: hint))
    }
}
