using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ZegoCallKit.House.Tests.Floors;

/// <summary>Reads the imports between the files of one library from the compiler's semantic model.</summary>
internal static class CodeMap
{
    /// <summary>Reads the imports of a library.</summary>
    /// <param name="folder">The folder of the library, relative to the root of the repository, for example <c>src/ZegoCallKit</c>.</param>
    public static IReadOnlyCollection<Import> Read(string folder)
    {
        var root = Path.Combine(Repository.Root, folder);
        var compilation = LibraryCode.Compile(folder);
        var imports = new HashSet<Import>();
        foreach (var tree in compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0))
        {
            var model = compilation.GetSemanticModel(tree);
            var from = Relative(root, tree.FilePath);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null)
                {
                    continue;
                }

                foreach (var to in DeclarationsOf(model.GetSymbolInfo(name).Symbol).Select(path => Relative(root, path)).Where(to => to != from))
                {
                    imports.Add(new(from, to));
                }
            }
        }

        return imports;
    }

    // A partial type belongs to the file of its first part, so that each type has one file.
    private static IEnumerable<string> DeclarationsOf(ISymbol? symbol)
    {
        var type = symbol is INamedTypeSymbol named ? named : symbol?.ContainingType;
        if (type is null)
        {
            return [];
        }

        return type.OriginalDefinition.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree.FilePath).Where(path => path.Length > 0).Order(StringComparer.Ordinal).Take(1);
    }

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
