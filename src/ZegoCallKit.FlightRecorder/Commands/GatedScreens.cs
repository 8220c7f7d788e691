using ZegoCallKit.Engine;
using ZegoCallKit.FlightRecorder.Format;
using ZegoCallKit.Media;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Lets the gate decide about each command of <see cref="IScreenCommands"/>.</summary>
internal sealed class GatedScreens(ICommandGate gate, IScreenCommands? inner) : IScreenCommands
{
    public EngineResult<IReadOnlyList<ScreenSource>> GetSources() =>
        gate.Ask("Screens.GetSources", () => inner!.GetSources(), RecordingJson.Default.IReadOnlyListScreenSource, []);

    public EngineResult<int> Create(nint id, ScreenSourceKind kind) =>
        gate.Ask("Screens.Create", () => inner!.Create(id, kind), RecordingJson.Default.Int32, 0, new Argument("id", id.ToString()), new Argument("kind", kind.ToString()));

    public EngineResult Destroy(int index) =>
        gate.Call("Screens.Destroy", () => inner!.Destroy(index), new Argument("index", index));

    public EngineResult StartCapture(int index) =>
        gate.Call("Screens.StartCapture", () => inner!.StartCapture(index), new Argument("index", index));

    public EngineResult StopCapture(int index) =>
        gate.Call("Screens.StopCapture", () => inner!.StopCapture(index), new Argument("index", index));

    public EngineResult EnableSound(int index, bool enable) =>
        gate.Call("Screens.EnableSound", () => inner!.EnableSound(index, enable), new Argument("index", index), new Argument("enable", enable));

    public EngineResult Use(int index, PublishChannel channel) =>
        gate.Call("Screens.Use", () => inner!.Use(index, channel), new Argument("index", index), new Argument("channel", channel.ToString()));
}
