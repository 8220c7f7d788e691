using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Messaging;

/// <summary>Represents one message on its way to the server. Used in the state loop.</summary>
/// <param name="pending">The pending operation of the caller.</param>
/// <param name="command">Passes the message to the engine.</param>
/// <param name="timeout">How long to wait for the result after the message is passed on.</param>
/// <param name="outcome">Returns the code and the server's id from a result.</param>
internal sealed class MessageSend(Pending<string> pending, Func<IZegoEngine, EngineResult> command, TimeSpan timeout, Func<EngineEvent, (int Code, string Id)> outcome)
{
    public Pending<string> Pending { get; } = pending;

    public TimeSpan Timeout { get; } = timeout;

    /// <summary>Gets or sets the position among the messages of its kind.</summary>
    public long Number { get; set; }

    /// <summary>Gets or sets how often the server refused the message as too fast.</summary>
    public int Refusals { get; set; }

    /// <summary>Passes the message to the engine, unless it was canceled before its turn.</summary>
    public EngineResult Hand(IZegoEngine engine) => Pending.IsOver ? EngineResult.Accepted : command(engine);

    public (int Code, string Id) Outcome(EngineEvent result) => outcome(result);
}
