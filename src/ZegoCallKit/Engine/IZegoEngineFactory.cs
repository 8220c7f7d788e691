namespace ZegoCallKit.Engine;

/// <summary>Makes engines. The core knows no engine: give <c>ZegoClientOptions</c> the factory of the one you reference.</summary>
public interface IZegoEngineFactory
{
    /// <summary>The engine's short name for logs and errors, e.g. <c>memory</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Engines whose factories return the same key cannot live at the same time: creating a second one fails while the first is used and
    /// waits while it is being destroyed. <see langword="null"/> means any number may live together.
    /// </summary>
    object? ExclusivityKey { get; }

    /// <summary>Whether commands may block for long; each client then calls its engine from a thread of its own rather than from the pool.</summary>
    bool CommandsMayBlock { get; }

    /// <summary>Makes an engine that is not initialised yet.</summary>
    /// <returns>The engine.</returns>
    /// <exception cref="ZegoException">The engine cannot be had here, e.g. its library is missing.</exception>
    IZegoEngine Create();
}
