public import ArgumentParser
public import DocumentModel
public import Entente
public import GraphAssembly
public import GraphExport
public import RDF

// Values that options take by the names they have in files.

extension Polarity: ExpressibleByArgument {}
extension Modality: ExpressibleByArgument {}
extension ClaimTense: ExpressibleByArgument {}
extension SectionKind: ExpressibleByArgument {}
extension RDFVersion: ExpressibleByArgument {}
extension ViewPolicy: ExpressibleByArgument {}
extension GraphFiles.Format: ExpressibleByArgument {}
extension GraphOptions.ClaimForm: ExpressibleByArgument {}
extension GraphOptions.EdgeForm: ExpressibleByArgument {}
extension GraphOptions.ValueForm: ExpressibleByArgument {}
