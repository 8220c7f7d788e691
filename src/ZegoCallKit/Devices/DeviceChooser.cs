using ZegoCallKit.Engine;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Devices;

/// <summary>Keeps one user of devices (the microphone, the speaker, a channel's camera) on the device that was asked for, or on the default while that one is not there. Used in the state loop.</summary>
internal sealed class DeviceChooser
{
    private const int MaxIdBytes = 511;

    private readonly DeviceInventory _inventory;
    private readonly LatestWish<DeviceWish> _wish;
    private string? _chosenId;

    // What the engine uses: by itself the default, then what it was told.
    private string _usedId = "";
    private string? _refusedId;
    private bool _isStarted;

    /// <summary>Makes a chooser.</summary>
    /// <param name="core">The client.</param>
    /// <param name="inventory">The devices to choose from.</param>
    /// <param name="operation">The name for errors.</param>
    /// <param name="open">What the end of the client fails.</param>
    /// <param name="refuse">Why nothing can be done now.</param>
    /// <param name="use">Tells the engine.</param>
    public DeviceChooser(ClientCore core, DeviceInventory inventory, Operation operation, OpenOperations open, Func<Operation, Exception?> refuse, Func<IZegoEngine, string, EngineResult> use)
    {
        _inventory = inventory;
        _wish = new LatestWish<DeviceWish>(
            core,
            operation,
            open,
            refuse,
            (engine, wish) => wish.UsedId.Length == 0 ? EngineResult.Accepted : use(engine, wish.UsedId),
            OnApplied)
        {
            Settled = Follow,
        };
        Selection = new StateBroadcaster<DeviceSelection>(core.Delivery, operation.Name, new DeviceSelection());
        inventory.Changed += OnInventoryChanged;
    }

    public StateBroadcaster<DeviceSelection> Selection { get; }

    /// <summary>Runs when another device is used.</summary>
    public Action<Device?>? UsedChanged { get; set; }

    public Task SelectAsync(string? deviceId, CancellationToken cancellationToken)
    {
        if (deviceId is not null)
        {
            Guard.Utf8Length(deviceId, 1, MaxIdBytes, "device id", nameof(deviceId));
        }

        return _wish.SetAsync(() => new DeviceWish(deviceId, Resolve(deviceId)), cancellationToken);
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
        else if (!_inventory.Devices.Current.Items.ContainsKey(_usedId))
        {
            // What the engine does when it comes back is not certain: it will be told.
            _usedId = "";
        }

        Publish();
        Follow();
    }

    // The device asked for came or went, or the default is another: the engine is told, unless a newer wish is on its way.
    private void Follow()
    {
        var wanted = Resolve(_chosenId);
        if (!_wish.IsSending && wanted.Length > 0 && !string.Equals(wanted, _usedId, StringComparison.Ordinal) && !string.Equals(wanted, _refusedId, StringComparison.Ordinal))
        {
            _refusedId = wanted;
            _wish.Want(new DeviceWish(_chosenId, wanted));
        }
    }

    private string Resolve(string? chosenId) =>
        chosenId is not null && (!_inventory.IsKnown || _inventory.Devices.Current.Items.ContainsKey(chosenId)) ? chosenId : _inventory.DefaultId;

    private void OnApplied(DeviceWish wish)
    {
        _refusedId = null;
        _chosenId = wish.ChosenId;
        _usedId = wish.UsedId;
        Publish();
    }

    private void Publish()
    {
        var before = Selection.Current.Used;
        var used = _inventory.Devices.Current.Items.GetValueOrDefault(_usedId);
        Selection.Set(new DeviceSelection { Used = used, ChosenId = _chosenId, DefaultId = _inventory.DefaultId });
        if (used != before)
        {
            UsedChanged?.Invoke(used);
        }
    }
}
