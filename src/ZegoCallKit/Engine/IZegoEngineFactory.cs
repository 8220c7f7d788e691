namespace ZegoCallKit.Engine;

/// <summary>Creates engines. The core does not depend on any engine: set the factory of the one you reference in <c>ZegoClientOptions</c>.</summary>
public interface IZegoEngineFactory
{
    /// <summary>Gets the engine's short name for logs and errors, for example <c>memory</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Gets the key that identifies engines that cannot exist at the same time: creating a second engine with the same key fails while the first is in use and
    /// waits while it is being destroyed. <see langword="null"/> means that any number of engines can exist together.
    /// </summary>
    object? ExclusivityKey { get; }

    /// <summary>Gets whether commands may block for a long time; each client then has a thread for commands, which calls the engine unless its commands have been quick, instead of the thread pool.</summary>
    bool CommandsMayBlock { get; }

    /// <summary>
    /// Gets whether even a setter, such as a volume or a mute, may block for a long time. Setters that do not block are called on the thread of the program, while no other command is being executed.
    /// </summary>
    bool SettersMayBlock => CommandsMayBlock;

    /// <summary>Gets the simulated clock that the engines run on; <see langword="null"/> if they run in real time. A client whose clock is the system's cannot use a simulated engine: its timeouts would never
    /// meet the engine's events.</summary>
    TimeProvider? SimulatedTime => null;

    /// <summary>Gets the function that creates the ids of calls, invitations, devices and streams in a simulation, so that they are the same in each run; <see langword="null"/> for random ids. It can be called on
    /// any thread.</summary>
    Func<Guid>? SimulatedIds => null;

    /// <summary>Creates an engine that is not initialized yet.</summary>
    /// <returns>The engine.</returns>
    /// <exception cref="ZegoException">The engine is unavailable here, for example because its library is missing.</exception>
    IZegoEngine Create();
}
