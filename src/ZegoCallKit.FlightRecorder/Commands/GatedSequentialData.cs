using ZegoCallKit.Engine;
using ZegoCallKit.FlightRecorder.Format;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Lets the gate decide about each command of <see cref="ISequentialDataCommands"/>.</summary>
internal sealed class GatedSequentialData(ICommandGate gate, ISequentialDataCommands? inner) : ISequentialDataCommands
{
    public EngineResult<int> Create(string roomId) =>
        gate.Ask("SequentialData.Create", () => inner!.Create(roomId), RecordingJson.Default.Int32, 0, new Argument("roomId", roomId));

    public EngineResult Destroy(int manager) =>
        gate.Call("SequentialData.Destroy", () => inner!.Destroy(manager), new Argument("manager", manager));

    public EngineResult StartBroadcasting(int manager, string streamId) =>
        gate.Call("SequentialData.StartBroadcasting", () => inner!.StartBroadcasting(manager, streamId), new Argument("manager", manager), new Argument("streamId", streamId));

    public EngineResult StopBroadcasting(int manager, string streamId) =>
        gate.Call("SequentialData.StopBroadcasting", () => inner!.StopBroadcasting(manager, streamId), new Argument("manager", manager), new Argument("streamId", streamId));

    public EngineResult StartSubscribing(int manager, string streamId) =>
        gate.Call("SequentialData.StartSubscribing", () => inner!.StartSubscribing(manager, streamId), new Argument("manager", manager), new Argument("streamId", streamId));

    public EngineResult StopSubscribing(int manager, string streamId) =>
        gate.Call("SequentialData.StopSubscribing", () => inner!.StopSubscribing(manager, streamId), new Argument("manager", manager), new Argument("streamId", streamId));

    public EngineResult Send(int manager, string streamId, ReadOnlyMemory<byte> data) =>
        gate.Call("SequentialData.Send", () => inner!.Send(manager, streamId, data), new Argument("manager", manager), new Argument("streamId", streamId), new Argument("length", data.Length));
}
