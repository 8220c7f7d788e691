using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Tests.Native.Events;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>Raises events of the port as native callbacks, on the same thread. The native memory is freed when the callback returns.</summary>
internal sealed class NativeEventSink(NativeSlots slots) : IEngineEventSink
{
    public void OnEvent(EngineEvent engineEvent)
    {
        using var arena = new NativeArena();
        if (!EngineEvents.TryRaise(slots, arena, engineEvent)
            && !RoomEvents.TryRaise(slots, arena, engineEvent)
            && !PublisherEvents.TryRaise(slots, arena, engineEvent)
            && !PlayerEvents.TryRaise(slots, arena, engineEvent)
            && !MessageEvents.TryRaise(slots, arena, engineEvent)
            && !DeviceEvents.TryRaise(slots, arena, engineEvent)
            && !RecordingEvents.TryRaise(slots, engineEvent)
            && !MediaPlayerEvents.TryRaise(slots, engineEvent))
        {
            throw new NotSupportedException($"The native side does not know {engineEvent.GetType().Name}.");
        }
    }
}
