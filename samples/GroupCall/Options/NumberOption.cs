using System.CommandLine;
using System.CommandLine.Parsing;
using System.Numerics;

namespace GroupCall.Options;

/// <summary>Creates options that accept a number within limits, and report an error for anything else.</summary>
internal static class NumberOption
{
    public static Option<int> Whole(string name, string helpName, string description, int least, int most, int otherwise) =>
        Create(name, helpName, description, "a whole number", least, most, otherwise);

    public static Option<double> Fraction(string name, string helpName, string description, double least, double most, double otherwise) =>
        Create(name, helpName, description, "a number", least, most, otherwise);

    private static Option<T> Create<T>(string name, string helpName, string description, string kind, T least, T most, T otherwise)
        where T : struct, INumber<T> => new(name)
        {
            HelpName = helpName,
            Description = description,
            DefaultValueFactory = _ => otherwise,
            CustomParser = result => Parse(result, name, kind, least, most),
        };

    private static T Parse<T>(ArgumentResult result, string name, string kind, T least, T most)
        where T : struct, INumber<T>
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (T.TryParse(text, null, out var number) && number >= least && number <= most)
        {
            return number;
        }

        result.AddError($"{name} must be {kind} between {least} and {most}; it is '{text}'.");
        return default;
    }
}
