using ZegoCallKit.Collections;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Media;

namespace ZegoCallKit.Devices;

/// <summary>Implements the camera of one channel: its device and its switch.</summary>
internal sealed class Camera : ICamera
{
    private readonly DeviceInventory _inventory;
    private readonly DeviceChooser _chooser;
    private readonly StateBroadcaster<bool> _isOn;
    private readonly CoalescingSwitch<bool> _on;
    private readonly StateBroadcaster<VideoMirrorMode> _mirrorMode;
    private readonly CoalescingSwitch<VideoMirrorMode> _mirror;

    public Camera(ClientCore core, DeviceInventory inventory, PublishChannel channel, OpenOperations open, Func<Operation, Exception?> refuse)
    {
        _inventory = inventory;
        Channel = channel;
        _isOn = new StateBroadcaster<bool>(core.Delivery, $"camera of {channel}", initial: true);
        _on = new CoalescingSwitch<bool>(core, new Operation("EnableCamera"), open, refuse, (engine, on) => engine.Capture.EnableCamera(on, channel), on => _isOn.Set(on));
        _mirrorMode = new StateBroadcaster<VideoMirrorMode>(core.Delivery, $"mirror mode of {channel}", VideoMirrorMode.OnlyPreview);
        _mirror = new CoalescingSwitch<VideoMirrorMode>(
            core, new Operation("SetVideoMirrorMode"), open, refuse, (engine, mode) => engine.Encoding.SetMirrorMode(mode, channel), mode => _mirrorMode.Set(mode));
        _chooser = new DeviceChooser(core, inventory, new Operation("UseCamera"), open, refuse, (engine, id) => engine.Capture.UseCamera(id, channel));
    }

    public PublishChannel Channel { get; }

    public IObservableSet<string, Device> Available => _inventory.Devices;

    public IObservableState<DeviceSelection> Selection => _chooser.Selection;

    public IObservableState<bool> IsEnabled => _isOn;

    public IObservableState<VideoMirrorMode> MirrorMode => _mirrorMode;

    public Task SelectAsync(string deviceId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deviceId);
        return _chooser.SelectAsync(deviceId, cancellationToken);
    }

    public Task SelectDefaultAsync(CancellationToken cancellationToken = default) => _chooser.SelectAsync(null, cancellationToken);

    public Task SetEnabledAsync(bool isOn, CancellationToken cancellationToken = default) => _on.SetAsync(isOn, cancellationToken);

    public Task SetMirrorModeAsync(VideoMirrorMode mode, CancellationToken cancellationToken = default) => Enum.IsDefined(mode)
        ? _mirror.SetAsync(mode, cancellationToken)
        : throw new ArgumentOutOfRangeException(nameof(mode), mode, "The mode must be one of the enum's.");

    public void End()
    {
        _chooser.End();
        _isOn.Complete();
        _mirrorMode.Complete();
    }
}
