using System.Collections.Immutable;

namespace ZegoCallKit.TestKit.Stubs;

/// <summary>What an engine was told, in order.</summary>
public sealed class EngineJournal
{
    private ImmutableList<EngineCommand> _commands = [];

    public IReadOnlyList<EngineCommand> Commands => _commands;

    /// <summary>Group and name of every command.</summary>
    public IEnumerable<string> Names => _commands.Select(command => command.Name);

    /// <summary>Names of the commands of some groups.</summary>
    public IReadOnlyList<string> NamesOf(params string[] groups) =>
        [.. Names.Where(name => groups.Contains(name[..name.IndexOf('.', StringComparison.Ordinal)], StringComparer.Ordinal))];

    /// <summary>How often a command came.</summary>
    public int Count(string name) => Of(name).Count;

    /// <summary>The calls of one command.</summary>
    public IReadOnlyList<EngineCommand> Of(string name) => [.. _commands.Where(command => string.Equals(command.Name, name, StringComparison.Ordinal))];

    /// <summary>Forgets what came so far.</summary>
    public void Clear() => ImmutableInterlocked.Update(ref _commands, static _ => []);

    internal void Add(EngineCommand command) => ImmutableInterlocked.Update(ref _commands, static (commands, added) => commands.Add(added), command);
}
