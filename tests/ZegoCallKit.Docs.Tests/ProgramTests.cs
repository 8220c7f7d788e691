using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace ZegoCallKit.Docs.Tests;

/// <summary>
/// A block of code that begins with a using directive is a complete program: it compiles unchanged, as a console program that references the packages and has implicit usings.
/// </summary>
public sealed partial class ProgramTests
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    [Fact]
    public void Every_program_compiles_with_the_usings_that_it_shows()
    {
        var programs = Pages().SelectMany(page => Programs(page).Select(code => (Page: Repository.Relative(page), Code: code))).ToList();

        Assert.True(programs.Count > 8);
        Findings.None(
            from program in programs
            from problem in Compile(program.Code).GetDiagnostics(TestContext.Current.CancellationToken)
            where problem.Severity is DiagnosticSeverity.Error
            select $"{program.Page}: {problem}");
    }

    [Theory]
    [InlineData("README.md", "(?m)^Bob hears alice at level [0-9]+ of 100\\.")]
    [InlineData("docs/essentials.md", "(?m)^Connected, Playing")]
    public async Task The_first_programs_run_and_say_what_they_should(string page, string expected)
    {
        using var assembly = new MemoryStream();
        Assert.True(Compile(Programs(Path.Combine(Repository.Root, page)).First()).Emit(assembly).Success);
        var main = Assembly.Load(assembly.ToArray()).EntryPoint!.DeclaringType!.GetMethod("<Main>$", BindingFlags.NonPublic | BindingFlags.Static)!;
        var console = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            await (Task)main.Invoke(null, [Array.Empty<string>()])!;
        }
        finally
        {
            Console.SetOut(console);
        }

        // The other tests of this process write to the console, too.
        Assert.Matches(expected, output.ToString());
    }

    private static IEnumerable<string> Pages() =>
    [
        Path.Combine(Repository.Root, "README.md"),
        .. DocsText.Pages.In(Repository.Root),
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "README.md", SearchOption.AllDirectories),
        Path.Combine(Repository.Root, "tests", "ZegoCallKit.SignalingContract", "README.md"),
    ];

    private static IEnumerable<string> Programs(string page) =>
        CodeBlock().Matches(File.ReadAllText(page)).Select(block => block.Groups["code"].Value).Where(IsWhole);

    /// <summary>Gets whether a block of code is a program: it begins with a using directive.</summary>
    internal static bool IsProgram(string code) => UsingDirective().IsMatch(code);

    // The first block of a page may show the usings of all others.
    private static bool IsWhole(string code) =>
        IsProgram(code) && code.Split('\n').Any(static line => line.Length > 0 && !line.StartsWith("using ", StringComparison.Ordinal)) && !code.Contains("\nnamespace ", StringComparison.Ordinal);

    private static CSharpCompilation Compile(string program)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var tree = CSharpSyntaxTree.ParseText(program, options);
        var hasStatements = tree.GetCompilationUnitRoot().Members.Any(static member => member is GlobalStatementSyntax);
        return CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, options), tree],
            references,
            new CSharpCompilationOptions(hasStatements ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    [GeneratedRegex(@"\Ausing [A-Z][\w.]*;", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UsingDirective();

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CodeBlock();
}
