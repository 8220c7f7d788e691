using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ZegoCallKit.House.Tests.Floors;

/// <summary>The code of one library as the compiler understands it.</summary>
internal static class LibraryCode
{
    private const string GlobalUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly string[] Platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    /// <summary>Compiles a library. Trees without a file path are not its own.</summary>
    /// <param name="folder">The folder of the library, relative to the root of the repository, for example <c>src/ZegoCallKit</c>.</param>
    public static CSharpCompilation Compile(string folder)
    {
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
        return CSharpCompilation.Create(
            library,
            trees,
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable, metadataImportOptions: MetadataImportOptions.All));
    }
}
