using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Devices;

/// <summary>Implements the speaker: its device, its switch and its volume.</summary>
internal sealed class Speaker : ISpeaker
{
    private readonly DeviceInventory _inventory;
    private readonly DeviceChooser _chooser;
    private readonly StateBroadcaster<SpeakerState> _state;
    private readonly CoalescingSwitch<bool> _mute;

    public Speaker(ClientCore core, DeviceInventory inventory, OpenOperations open, Func<Operation, Exception?> refuse)
    {
        _inventory = inventory;
        _state = new StateBroadcaster<SpeakerState>(core.Delivery, "speaker", new SpeakerState());
        _mute = new CoalescingSwitch<bool>(
            core,
            new Operation("MuteSpeaker"),
            open,
            refuse,
            static (engine, mute) => engine.Capture.MuteSpeaker(mute),
            mute => _state.Set(_state.Current with { IsMuted = mute }))
        {
            IsSetter = true,
        };
        Volume = new AudioVolume(core, AudioDeviceType.Speaker, open, refuse, volume => _state.Set(_state.Current with { Volume = volume }));
        _chooser = new DeviceChooser(core, inventory, new Operation("UseSpeaker"), open, refuse, static (engine, id) => engine.AudioDevices.Use(AudioDeviceType.Speaker, id))
        {
            UsedChanged = Volume.Follow,
        };
    }

    public IObservableSet<string, Device> Available => _inventory.Devices;

    public IObservableState<DeviceSelection> Selection => _chooser.Selection;

    public IObservableState<SpeakerState> State => _state;

    public AudioVolume Volume { get; }

    public Task SelectAsync(string deviceId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deviceId);
        return _chooser.SelectAsync(deviceId, cancellationToken);
    }

    public Task SelectDefaultAsync(CancellationToken cancellationToken = default) => _chooser.SelectAsync(null, cancellationToken);

    public Task SetMutedAsync(bool mute, CancellationToken cancellationToken = default) => _mute.SetAsync(mute, cancellationToken);

    public Task SetVolumeAsync(int volume, CancellationToken cancellationToken = default) => Volume.SetAsync(volume, cancellationToken);

    public void End()
    {
        _chooser.End();
        _state.Complete();
    }
}
