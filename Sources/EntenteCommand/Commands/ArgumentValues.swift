public import ArgumentParser
public import DocumentModel
public import Entente
public import GraphAssembly

// Values that options take by the names they have in files.

extension Polarity: ExpressibleByArgument {}
extension Modality: ExpressibleByArgument {}
extension ViewPolicy: ExpressibleByArgument {}
extension GraphFiles.Format: ExpressibleByArgument {}
