using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Build.Framework;

/// <summary>
/// Removes from an XML documentation file the members that the public API in PublicAPI.*.txt does not list. Members are compared by type and name: all overloads of a public method are kept.
/// </summary>
public sealed class KeepPublicDocs : Microsoft.Build.Utilities.Task
{
    [Required]
    public string DocFile { get; set; } = "";

    [Required]
    public ITaskItem[] ApiFiles { get; set; } = Array.Empty<ITaskItem>();

    public override bool Execute()
    {
        var names = new HashSet<string>(ApiFiles.SelectMany(file => File.ReadAllLines(file.ItemSpec)).Select(NameInApi), StringComparer.Ordinal);
        var docs = XDocument.Load(DocFile, LoadOptions.PreserveWhitespace);
        var members = docs.Root!.Element("members")!.Elements("member").ToList();
        var hidden = members.Where(member => !names.Contains(NameInDocs((string)member.Attribute("name")!))).ToList();
        if (members.Count > 0 && hidden.Count == members.Count)
        {
            Log.LogError($"None of the {members.Count} members of {DocFile} is in the public API: have its texts another form now?");
            return false;
        }

        foreach (var member in hidden)
        {
            member.Remove();
        }

        if (hidden.Count > 0)
        {
            docs.Save(DocFile, SaveOptions.DisableFormatting);
        }

        return true;
    }

    // "static A.B<T>.C(int d) -> void" is A.B.C, and so is "A.B<T>.C.get -> int".
    private static string NameInApi(string line)
    {
        var text = Regex.Replace(line, @"^(~|\*REMOVED\*)?((static|abstract|virtual|override|sealed|readonly|const|extern|required) )*", "");
        text = Regex.Replace(text, @"(implicit|explicit|checked) operator ", "operator ");
        text = Regex.Replace(text, @"operator .*", "operator");
        text = text.Split(new[] { '(', '[' }, 2)[0];
        text = Regex.Replace(text, @"( = .*)?( -> .*)?$", "");
        text = Regex.Replace(text, @"\.(get|set|init)$", "");
        while (Regex.IsMatch(text, "<[^<>]*>"))
        {
            text = Regex.Replace(text, "<[^<>]*>", "");
        }

        return text;
    }

    // "M:A.B`1.C``1(System.Int32)" is A.B.C as well; a constructor has its type's name.
    private static string NameInDocs(string id)
    {
        var text = Regex.Replace(id.Substring(2).Split('(')[0], "`+[0-9]+", "");
        text = Regex.Replace(text, @"\.op_\w+(~.*)?$", ".operator");
        text = Regex.Replace(text, @"\.Item$", ".this");
        return text.EndsWith(".#ctor", StringComparison.Ordinal) ? text.Substring(0, text.Length - ".#ctor".Length) + "." + text.Substring(0, text.Length - ".#ctor".Length).Split('.').Last() : text;
    }
}
