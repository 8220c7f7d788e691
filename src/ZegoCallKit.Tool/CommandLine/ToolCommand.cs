using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;
using Spectre.Console.Cli;

namespace ZegoCallKit.Tool.CommandLine;

/// <summary>The base of the commands.</summary>
/// <param name="host">The environment.</param>
internal abstract class ToolCommand<TSettings>(ToolHost host) : AsyncCommand<TSettings>
    where TSettings : ToolSettings
{
    protected ToolHost Host { get; } = host;

    /// <summary>Gets the console, if text with styles reaches a person.</summary>
    protected IAnsiConsole? Terminal => Host.Console.Profile.Out.IsTerminal ? Host.Console : null;

    /// <summary>Writes a line of plain text; control characters in names are escaped.</summary>
    protected void Line(string text) => Host.Output.WriteLine(text);

    /// <summary>Writes a line to the standard error, where it does not mix with a result that another program reads.</summary>
    protected void Note(string text) => Host.Error.WriteLine(text);

    /// <summary>Writes a line whose beginning has a style on a terminal.</summary>
    /// <param name="style">A style of Spectre.Console, such as <c>green</c>.</param>
    /// <param name="lead">The beginning.</param>
    /// <param name="text">The rest of the line.</param>
    protected void Line(string style, string lead, string text) =>
        Host.Console.MarkupLine($"[{style}]{ForeignText.ToTerminal(lead).EscapeMarkup()}[/]{ForeignText.ToTerminal(text).EscapeMarkup()}");

    /// <summary>Writes the result for programs.</summary>
    protected void Json<T>(T result, JsonTypeInfo<T> type) => Host.Output.WriteLine(JsonSerializer.Serialize(result, type));
}
