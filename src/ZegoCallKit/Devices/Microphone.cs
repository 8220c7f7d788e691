using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Devices;

/// <summary>Implements the microphone: its device, its switches and its volume.</summary>
internal sealed class Microphone : IMicrophone
{
    private readonly DeviceInventory _inventory;
    private readonly DeviceChooser _chooser;
    private readonly StateBroadcaster<MicrophoneState> _state;
    private readonly CoalescingSwitch<bool> _on;
    private readonly CoalescingSwitch<bool> _mute;
    private readonly CoalescingSwitch<int> _gain;

    public Microphone(ClientCore core, DeviceInventory inventory, OpenOperations open, Func<Operation, Exception?> refuse)
    {
        _inventory = inventory;
        _state = new StateBroadcaster<MicrophoneState>(core.Delivery, "microphone", new MicrophoneState());
        _on = new CoalescingSwitch<bool>(
            core,
            new Operation("EnableAudioCaptureDevice"),
            open,
            refuse,
            static (engine, on) => engine.Capture.EnableAudioCapture(on),
            on => _state.Set(_state.Current with { IsEnabled = on }));
        _mute = new CoalescingSwitch<bool>(
            core,
            new Operation("MuteMicrophone"),
            open,
            refuse,
            static (engine, mute) => engine.Capture.MuteMicrophone(mute),
            mute => _state.Set(_state.Current with { IsMuted = mute }))
        {
            IsSetter = true,
        };
        _gain = new CoalescingSwitch<int>(
            core,
            new Operation("SetCaptureVolume"),
            open,
            refuse,
            static (engine, gain) => engine.Encoding.SetCaptureVolume(gain),
            gain => _state.Set(_state.Current with { Gain = gain }))
        {
            IsSetter = true,
        };
        Volume = new AudioVolume(core, AudioDeviceType.Microphone, open, refuse, volume => _state.Set(_state.Current with { Volume = volume }));
        _chooser = new DeviceChooser(core, inventory, new Operation("UseMicrophone"), open, refuse, static (engine, id) => engine.AudioDevices.Use(AudioDeviceType.Microphone, id))
        {
            UsedChanged = Volume.Follow,
        };
    }

    public IObservableSet<string, Device> Available => _inventory.Devices;

    public IObservableState<DeviceSelection> Selection => _chooser.Selection;

    public IObservableState<MicrophoneState> State => _state;

    public AudioVolume Volume { get; }

    public Task SelectAsync(string deviceId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deviceId);
        return _chooser.SelectAsync(deviceId, cancellationToken);
    }

    public Task SelectDefaultAsync(CancellationToken cancellationToken = default) => _chooser.SelectAsync(null, cancellationToken);

    public Task SetEnabledAsync(bool isOn, CancellationToken cancellationToken = default) => _on.SetAsync(isOn, cancellationToken);

    public Task SetMutedAsync(bool mute, CancellationToken cancellationToken = default) => _mute.SetAsync(mute, cancellationToken);

    public Task SetGainAsync(int gain, CancellationToken cancellationToken = default)
    {
        Guard.Range(gain, 0, 200, "The gain", nameof(gain));
        return _gain.SetAsync(gain, cancellationToken);
    }

    public Task SetVolumeAsync(int volume, CancellationToken cancellationToken = default) => Volume.SetAsync(volume, cancellationToken);

    public void End()
    {
        _chooser.End();
        _state.Complete();
    }
}
