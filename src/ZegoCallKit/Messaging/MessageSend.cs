using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Messaging;

/// <summary>One message on its way to the server. Used in the state loop.</summary>
/// <param name="pending">Who waits for it.</param>
/// <param name="command">Hands it to the engine.</param>
/// <param name="timeout">How long to wait for the result, from handing it over.</param>
/// <param name="outcome">The code and the server's id in a result.</param>
internal sealed class MessageSend(Pending<string> pending, Func<IZegoEngine, EngineResult> command, TimeSpan timeout, Func<EngineEvent, (int Code, string Id)> outcome)
{
    public Pending<string> Pending { get; } = pending;

    public TimeSpan Timeout { get; } = timeout;

    /// <summary>Its place among the messages of its kind.</summary>
    public long Number { get; set; }

    /// <summary>How often the server found it too fast.</summary>
    public int Refusals { get; set; }

    /// <summary>Hands it over, unless it was given up before its turn.</summary>
    public EngineResult Hand(IZegoEngine engine) => Pending.IsOver ? EngineResult.Accepted : command(engine);

    public (int Code, string Id) Outcome(EngineEvent result) => outcome(result);
}
