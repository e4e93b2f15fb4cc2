import APIModel

extension Enumeration {
    /// Mistakes in listed values; which of them are known matters only where they are read.
    func mutants(isRead: Bool) -> [TypeMutant] {
        values.indices.flatMap { index in
            let value = values[index]
            let place = "\(value.origin.pointer) \(value.wireValue)"
            let wrong = misspelt(value.wireValue)
            let misspelt = TypeMutant(.valueMisspelt, at: place, "\(value.wireValue) is misspelt") { definition in
                definition.changeEnumeration { $0.values[index].wireValue = wrong }
            }
            let unlisted = TypeMutant(.valueUnlisted, at: place, "\(value.wireValue) is not among the known values") {
                $0.changeEnumeration { $0.values.remove(at: index) }
            }
            return [misspelt] + (isRead ? [unlisted] : []) + (index > 0 ? [exchanged(at: index, place)] : [])
        }
    }

    private func exchanged(at index: Int, _ place: String) -> TypeMutant {
        let (value, other) = (values[index].wireValue, values[index - 1].wireValue)
        return TypeMutant(.valuesExchanged, at: place, "\(value) is exchanged with the one before") { definition in
            definition.changeEnumeration { enumeration in
                enumeration.values[index].wireValue = other
                enumeration.values[index - 1].wireValue = value
            }
        }
    }

    private func misspelt(_ value: String) -> String {
        switch base {
        case .string: value.misspelt
        case .integer, .number: value + (value.contains(".") ? "7" : "07")
        }
    }
}

extension Union {
    /// Mistakes in how variants are told apart.
    func mutants(at origin: Origin) -> [TypeMutant] {
        discriminatorMutants(at: origin) + variants.indices.flatMap { variantMutants(at: $0) } + exchanges
    }

    private func discriminatorMutants(at origin: Origin) -> [TypeMutant] {
        guard let discriminator else { return [] }
        return [
            TypeMutant(.discriminatorMisspelt, at: origin.pointer, "\(discriminator) is misspelt") { definition in
                definition.changeUnion { $0.discriminator = discriminator.misspelt }
            }
        ]
    }

    private func variantMutants(at index: Int) -> [TypeMutant] {
        let variant = variants[index]
        var mutants: [TypeMutant] = []
        if case .discriminator(let values) = variant.evidence {
            for (position, value) in values.enumerated() {
                mutants.append(
                    TypeMutant(.variantMisspelt, at: "\(variant.origin.pointer) \(value)", "\(value) is misspelt") {
                        $0.changeUnion { union in
                            var wrong = values
                            wrong[position] = value.misspelt
                            union.variants[index].evidence = .discriminator(wrong)
                        }
                    }
                )
            }
        }
        if variant.isDefault {
            mutants.append(
                TypeMutant(.defaultVariantLost, at: variant.origin.pointer, "what nothing tells is unknown") {
                    $0.changeUnion { $0.variants[index].isDefault = false }
                }
            )
        }
        return mutants
    }

    /// The evidence of each variant and of the next one.
    private var exchanges: [TypeMutant] {
        variants.indices.dropFirst().compactMap { index in
            guard variants[index].evidence != variants[index - 1].evidence else { return nil }
            let (evidence, other) = (variants[index].evidence, variants[index - 1].evidence)
            return TypeMutant(
                .variantsExchanged,
                at: variants[index].origin.pointer,
                "a variant is taken for the one before it"
            ) { definition in
                definition.changeUnion { union in
                    union.variants[index].evidence = other
                    union.variants[index - 1].evidence = evidence
                }
            }
        }
    }
}
