using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ZegoCallKit.House.Tests.Floors;

/// <summary>Reads the imports between the files of one library from the compiler's semantic model.</summary>
internal static class CodeMap
{
    private const string GlobalUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly string[] Platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    /// <summary>Reads the imports of a library.</summary>
    /// <param name="folder">The folder of the library, relative to the root of the repository, for example <c>src/ZegoCallKit</c>.</param>
    public static IReadOnlyCollection<Import> Read(string folder)
    {
        var root = Path.Combine(Repository.Root, folder);
        var library = Path.GetFileName(folder);
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = Repository.SourceFiles
            .Concat(Repository.Files("*.Generated.cs"))
            .Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(file => CSharpSyntaxTree.ParseText(Repository.Read(file), options, Path.Combine(Repository.Root, file)))
            .Append(CSharpSyntaxTree.ParseText(GlobalUsings, options))
            .ToList();

        // The library itself is compiled from its files; everything else that these tests were built with can be referenced.
        var references = Platform
            .Where(path => !Path.GetFileNameWithoutExtension(path).Equals(library, StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            library,
            trees,
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

        var imports = new HashSet<Import>();
        foreach (var tree in trees.Where(tree => tree.FilePath.Length > 0))
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
