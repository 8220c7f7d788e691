using System.Collections.Immutable;

namespace ZegoCallKit.TestKit.Stubs;

/// <summary>Records the commands that an engine received, in order.</summary>
public sealed class EngineJournal
{
    private ImmutableList<EngineCommand> _commands = [];

    public IReadOnlyList<EngineCommand> Commands => _commands;

    /// <summary>Gets the group and name of every command.</summary>
    public IEnumerable<string> Names => _commands.Select(command => command.Name);

    /// <summary>Returns the names of the commands of the specified groups.</summary>
    public IReadOnlyList<string> NamesOf(params string[] groups) =>
        [.. Names.Where(name => groups.Contains(name[..name.IndexOf('.', StringComparison.Ordinal)], StringComparer.Ordinal))];

    /// <summary>Returns how often a command was received.</summary>
    public int Count(string name) => Of(name).Count;

    /// <summary>Returns the calls of one command.</summary>
    public IReadOnlyList<EngineCommand> Of(string name) => [.. _commands.Where(command => string.Equals(command.Name, name, StringComparison.Ordinal))];

    /// <summary>Clears the recorded commands.</summary>
    public void Clear() => ImmutableInterlocked.Update(ref _commands, static _ => []);

    internal void Add(EngineCommand command) => ImmutableInterlocked.Update(ref _commands, static (commands, added) => commands.Add(added), command);
}
