using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Devices;

/// <summary>Keeps one consumer of devices (the microphone, the speaker, a channel's camera) on the device that was selected, or on the default while that device is unavailable. Used in the state loop.</summary>
internal sealed class DeviceChooser
{
    private const int MaxIdBytes = 511;

    private readonly DeviceInventory _inventory;
    private readonly CoalescingSwitch<RequestedDevice> _switch;
    private string? _chosenId;

    // The device that the engine uses: the default at first, then the last one it was given.
    private string _usedId = "";
    private string? _refusedId;
    private bool _isStarted;

    /// <summary>Creates a chooser.</summary>
    /// <param name="core">The client.</param>
    /// <param name="inventory">The devices to choose from.</param>
    /// <param name="operation">The operation, for errors.</param>
    /// <param name="open">The open operations, which fail when the client ends.</param>
    /// <param name="refuse">Returns why the operation is not possible now, if it is not.</param>
    /// <param name="use">Passes the device to the engine.</param>
    public DeviceChooser(ClientCore core, DeviceInventory inventory, Operation operation, OpenOperations open, Func<Operation, Exception?> refuse, Func<IZegoEngine, string, EngineResult> use)
    {
        _inventory = inventory;
        _switch = new CoalescingSwitch<RequestedDevice>(
            core,
            operation,
            open,
            refuse,
            (engine, requested) => requested.UsedId.Length == 0 ? EngineResult.Accepted : use(engine, requested.UsedId),
            OnApplied)
        {
            Settled = Follow,
        };
        Selection = new StateBroadcaster<DeviceSelection>(core.Delivery, operation.Name, new DeviceSelection());
        inventory.Changed += OnInventoryChanged;
    }

    public StateBroadcaster<DeviceSelection> Selection { get; }

    /// <summary>Gets or sets the handler that is called when another device is used.</summary>
    public Action<Device?>? UsedChanged { get; set; }

    public Task SelectAsync(string? deviceId, CancellationToken cancellationToken)
    {
        if (deviceId is not null)
        {
            Guard.Utf8Length(deviceId, 1, MaxIdBytes, "device id", nameof(deviceId));
        }

        return _switch.SetAsync(() => new RequestedDevice(deviceId, Resolve(deviceId)), cancellationToken);
    }

    public void End() => Selection.Complete();

    private void OnInventoryChanged()
    {
        _refusedId = null;
        if (!_isStarted)
        {
            _isStarted = true;
            _usedId = _usedId.Length == 0 ? _inventory.DefaultId : _usedId;
        }
        else if (!_inventory.Devices.Items.Contains(_usedId))
        {
            // It is uncertain what the engine does when the device returns, so the choice will be sent again.
            _usedId = "";
        }

        Publish();
        Follow();
    }

    // The selected device appeared or disappeared, or the default changed: the engine gets the new choice, unless a newer one is already on its way.
    private void Follow()
    {
        var wanted = Resolve(_chosenId);
        if (!_switch.IsSending && wanted.Length > 0 && !string.Equals(wanted, _usedId, StringComparison.Ordinal) && !string.Equals(wanted, _refusedId, StringComparison.Ordinal))
        {
            _refusedId = wanted;
            _switch.SetUnawaited(new RequestedDevice(_chosenId, wanted));
        }
    }

    private string Resolve(string? chosenId) =>
        chosenId is not null && (!_inventory.IsKnown || _inventory.Devices.Items.Contains(chosenId)) ? chosenId : _inventory.DefaultId;

    private void OnApplied(RequestedDevice requested)
    {
        _refusedId = null;
        _chosenId = requested.ChosenId;
        _usedId = requested.UsedId;
        Publish();
    }

    private void Publish()
    {
        var before = Selection.Current.Used;
        var used = _inventory.Devices.Items.Find(_usedId);
        Selection.Set(new DeviceSelection { Used = used, ChosenId = _chosenId, DefaultId = _inventory.DefaultId });
        if (used != before)
        {
            UsedChanged?.Invoke(used);
        }
    }
}
