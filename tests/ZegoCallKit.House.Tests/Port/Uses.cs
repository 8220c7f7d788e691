using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ZegoCallKit.House.Tests.Port;

/// <summary>Finds which symbols a part of a library names.</summary>
internal static class Uses
{
    /// <summary>Returns the symbols that the chosen files name; a member of a generic or implemented type counts as it was declared.</summary>
    /// <param name="code">The library.</param>
    /// <param name="isUser">Whether a file, relative to the root of the repository, may use them.</param>
    public static HashSet<ISymbol> In(CSharpCompilation code, Func<string, bool> isUser)
    {
        var used = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var tree in code.SyntaxTrees.Where(tree => tree.FilePath.Length > 0 && isUser(Path.GetRelativePath(Repository.Root, tree.FilePath).Replace('\\', '/'))))
        {
            var model = code.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                var info = model.GetSymbolInfo(name);
                foreach (var symbol in info.CandidateSymbols.Append(info.Symbol).OfType<ISymbol>())
                {
                    used.Add(symbol.OriginalDefinition);
                }
            }
        }

        return used;
    }
}
