using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Observables;

namespace ZegoCallKit.Devices;

/// <summary>Tracks the available devices of one kind and the system's default. Used in the state loop.</summary>
/// <param name="core">The client.</param>
/// <param name="kind">The kind of the devices.</param>
/// <param name="list">Queries the engine for the devices.</param>
/// <param name="defaultId">Queries the engine for the id of the default device.</param>
internal sealed class DeviceInventory(
    ClientCore core,
    DeviceKind kind,
    Func<IZegoEngine, EngineResult<IReadOnlyList<EngineDevice>>> list,
    Func<IZegoEngine, EngineResult<string>> defaultId)
{
    // Each attempt queries the engine again; devices are not plugged in faster than that.
    private const int MaxAttempts = 5;

    private static readonly Operation GetDevices = new("GetDevices");

    // The number of reports so far: a list older than the newest report is not reliable.
    private long _news;

    public SetBroadcaster<string, Device> Devices { get; } = new(core.Delivery, $"devices ({kind})");

    public string DefaultId { get; private set; } = "";

    /// <summary>Gets whether the devices have been listed; until then nothing is known.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Gets or sets the handler that is called when a device appears or disappears, or the default changes.</summary>
    public Action? Changed { get; set; }

    /// <summary>Reads the devices from the engine.</summary>
    /// <param name="then">Called when done, with the refusal if there was one.</param>
    public void Read(Action<ZegoException?> then) => Read(then, MaxAttempts);

    public void OnChanged(UpdateType type, EngineDevice device)
    {
        _news++;
        if (!IsKnown)
        {
            return;
        }

        var known = Devices.Items.Find(device.Id);
        if (type == UpdateType.Delete && known is not null)
        {
            Devices.Remove(device.Id, known);
        }
        else if (type == UpdateType.Add && known != FromEngine(device))
        {
            Devices.Set(device.Id, FromEngine(device));
        }

        AskDefault();
    }

    public void End() => Devices.Complete();

    private void Read(Action<ZegoException?> then, int attempts)
    {
        var news = _news;
        IReadOnlyList<EngineDevice> devices = [];
        var standard = "";
        core.Call(
            engine => CommandSequence.Run(Calls(engine)),
            outcome =>
            {
                if (!outcome.IsAccepted)
                {
                    then(GetDevices.Refused(outcome));
                }
                else if (_news != news && attempts > 1)
                {
                    Read(then, attempts - 1);
                }
                else
                {
                    Apply(devices, standard);
                    then(null);
                }
            });

        IEnumerable<EngineResult> Calls(IZegoEngine engine)
        {
            var all = list(engine);
            devices = all.Value ?? [];
            yield return new EngineResult(all.Code);
            var first = defaultId(engine);
            standard = first.Value ?? "";
            yield return new EngineResult(first.Code);
        }
    }

    private void AskDefault()
    {
        var standard = "";
        core.Call(
            engine =>
            {
                var answer = defaultId(engine);
                standard = answer.Value ?? "";
                return new EngineResult(answer.Code);
            },
            outcome =>
            {
                if (outcome.IsAccepted)
                {
                    DefaultId = standard;
                }
                else
                {
                    core.Fault(GetDevices.Name, GetDevices.Refused(outcome));
                }

                Changed?.Invoke();
            });
    }

    private void Apply(IReadOnlyList<EngineDevice> devices, string standard)
    {
        IsKnown = true;
        DefaultId = standard;
        Replace(devices);
        Changed?.Invoke();
    }

    private void Replace(IReadOnlyList<EngineDevice> devices)
    {
        var known = Devices.Items;
        using var edit = known.Edit();
        var there = devices.Select(static device => device.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in known.InOrder)
        {
            if (!there.Contains(gone.Id))
            {
                known.Remove(gone.Id, gone);
            }
        }

        foreach (var device in devices.Select(FromEngine))
        {
            if (known.TryAdd(device.Id, device))
            {
                continue;
            }

            if (known.Find(device.Id) is { } before && before != device)
            {
                known.Update(device.Id, device, before);
            }
        }

        known.Commit();
    }

    private Device FromEngine(EngineDevice device) => new() { Id = device.Id, Name = device.Name, Kind = kind };
}
