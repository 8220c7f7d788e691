using ZegoCallKit.Engine;

namespace ZegoCallKit.Internal.Loops;

/// <summary>Represents a command on its way to the engine and back. As work for the state loop, it continues with the outcome.</summary>
internal interface IEngineCall : IStateWork
{
    /// <summary>Gets whether anything follows in the state loop.</summary>
    bool Continues { get; }

    /// <summary>Sets the outcome, before it continues.</summary>
    CommandOutcome Outcome { set; }

    /// <summary>Calls the engine.</summary>
    EngineResult Execute(IZegoEngine engine);
}
