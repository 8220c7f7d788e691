using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Reports a missing speaker or microphone one second after it was needed, as the real engine does. All members require the engine's gate.</summary>
internal sealed class MissingSoundDevices(TimeProvider time, EngineEvents events)
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);

    private bool _speaker;
    private bool _microphone;
    private bool _hasToldOfSpeaker;
    private bool _hasToldOfMicrophone;

    /// <summary>Records which devices are needed but missing.</summary>
    public void Update(bool speaker, bool microphone)
    {
        var isNews = (speaker && !_speaker) || (microphone && !_microphone);
        _speaker = speaker;
        _microphone = microphone;
        _hasToldOfSpeaker &= speaker;
        _hasToldOfMicrophone &= microphone;
        if (isNews)
        {
            time.CreateOwnTimer(static tell => ((Action)tell!)(), events.Bind(Tell), Delay, Timeout.InfiniteTimeSpan);
        }
    }

    private void Tell()
    {
        if (_speaker && !_hasToldOfSpeaker)
        {
            _hasToldOfSpeaker = true;
            events.Raise(new LocalDeviceFault(DeviceFault.Generic, DeviceKind.Speaker, ""));
        }

        if (_microphone && !_hasToldOfMicrophone)
        {
            _hasToldOfMicrophone = true;
            events.Raise(new LocalDeviceFault(DeviceFault.InvalidId, DeviceKind.Microphone, ""));
        }
    }
}
