import APIModel

extension API {
    /// Mistakes in the arguments of an operation.
    func parameterMutants(of operation: Operation) -> [OperationMutant] {
        let alone = operation.parameters.indices.flatMap { index in
            operation.parameters[index].mutants(at: index) + styleMutants(of: operation.parameters[index], at: index)
        }
        return alone + exchanges(among: operation.parameters)
    }

    /// Each argument under the name of the next one that is of the same kind.
    private func exchanges(among parameters: [Parameter]) -> [OperationMutant] {
        parameters.indices.compactMap { index in
            let parameter = parameters[index]
            let partner = parameters.indices.first { other in
                other > index && parameters[other].location == parameter.location
                    && parameters[other].type == parameter.type
            }
            guard let partner, parameter.location != .path else { return nil }
            let other = parameters[partner].wireName
            return OperationMutant(
                .parametersExchanged,
                at: "\(parameter.origin.pointer) ~ \(other)",
                "\(parameter.wireName) and \(other) stand under each other's name"
            ) { operation in
                operation.parameters[index].wireName = other
                operation.parameters[partner].wireName = parameter.wireName
            }
        }
    }

    /// Mistakes in how an argument becomes text.
    private func styleMutants(of parameter: Parameter, at index: Int) -> [OperationMutant] {
        guard case .style(let style, let explode, let allowReserved) = parameter.serialization else { return [] }
        let place = parameter.origin.pointer
        let others = otherStyles(than: style, explode: explode, for: parameter)
        let styles = others.map { other in
            OperationMutant(
                .styleChanged,
                at: "\(place) \(other.style.rawValue) \(other.explode ? "exploded" : "joined")",
                "\(parameter.wireName) is written in another style"
            ) {
                let serialization = Parameter.Serialization.style(
                    other.style,
                    explode: other.explode,
                    allowReserved: allowReserved
                )
                $0.parameters[index].serialization = serialization
            }
        }
        guard parameter.location == .query, parameter.type.isText else { return styles }
        return styles + [
            OperationMutant(
                .reservedCharactersChanged,
                at: place,
                "reserved characters of \(parameter.wireName) are \(allowReserved ? "escaped" : "kept")"
            ) {
                $0.parameters[index].serialization = .style(style, explode: explode, allowReserved: !allowReserved)
            }
        ]
    }

    private func otherStyles(
        than style: Parameter.Style,
        explode: Bool,
        for parameter: Parameter
    ) -> [(style: Parameter.Style, explode: Bool)] {
        switch style {
        case .simple where parameter.location == .path: return [(.label, explode), (.matrix, explode)]
        case .label, .matrix: return [(.simple, explode)]
        case .form where parameter.type.isList: return [(.form, !explode), (.pipeDelimited, false)]
        case .spaceDelimited, .pipeDelimited: return [(.form, true), (.form, false)]
        case .deepObject: return [(.form, true)]
        case .simple, .form, .cookie: return []
        }
    }
}

extension Parameter {
    /// Mistakes in the name of an argument and in where it travels.
    fileprivate func mutants(at index: Int) -> [OperationMutant] {
        guard location != .querystring else { return [] }
        let name = wireName
        var mutants = [
            OperationMutant(.parameterDropped, at: origin.pointer, "\(name) is never sent") {
                $0.parameters.remove(at: index)
            }
        ]
        if location != .path {
            mutants.append(
                OperationMutant(.parameterMisspelt, at: origin.pointer, "\(name) is misspelt") {
                    $0.parameters[index].wireName = name.misspelt
                }
            )
        }
        let place = otherPlace
        guard let place else { return mutants }
        return mutants + [
            OperationMutant(.parameterMoved, at: origin.pointer, "\(name) is sent as \(place.location.rawValue)") {
                $0.parameters[index].location = place.location
                $0.parameters[index].serialization = .style(place.style, explode: false, allowReserved: false)
            }
        ]
    }

    private var otherPlace: (location: Location, style: Style)? {
        switch location {
        case .query, .cookie: (.header, .simple)
        case .header: (.query, .form)
        case .path, .querystring: nil
        }
    }
}

extension TypeReference {
    /// Whether values are lists.
    fileprivate var isList: Bool {
        switch self {
        case .list: true
        case .nullable(let type): type.isList
        case .string, .integer, .number, .boolean, .any, .bytes, .file, .map, .named: false
        }
    }

    /// Whether values are any text.
    fileprivate var isText: Bool {
        switch self {
        case .string(let string): string.format == .plain && string.pattern == nil
        case .integer, .number, .boolean, .any, .bytes, .file, .list, .map, .nullable, .named: false
        }
    }
}
