using System.CommandLine;

namespace GroupCall.Options;

/// <summary>Creates options that accept a path.</summary>
internal static class PathOption
{
    public static Option<string?> Create(string name, string helpName, string description)
    {
        var option = new Option<string?>(name) { HelpName = helpName, Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var path }] && (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal)))
            {
                result.AddError($"{name} must be followed by a path ({helpName}).");
            }
        });
        return option;
    }
}
