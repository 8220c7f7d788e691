using System.Collections.Concurrent;
using ZegoCallKit.Effects.Interop;

namespace ZegoCallKit.Effects.Tests.Native;

/// <summary>Holds the state behind the table of functions: one SDK, identified by its handle, that records its calls and inverts frames.</summary>
internal sealed class FakeSdk
{
    public const string Version = "1.4.11";

    public const string AuthInfo = "canary.auth info/+=";

    private static readonly ConcurrentDictionary<nint, FakeSdk> ByHandle = new();
    private static readonly ConcurrentDictionary<string, FakeSdk> ByLicense = new(StringComparer.Ordinal);
    private static long LastHandle;
    private readonly Lock _gate = new();
    private readonly List<string> _calls = [];
    private readonly HashSet<nint> _environments = [];

    public FakeSdk() => ByLicense[License] = this;

    /// <summary>Gets a license that identifies this SDK.</summary>
    public string License { get; } = $"canary.license.{Guid.NewGuid():N}";

    /// <summary>Gets or sets whether the SDK starts.</summary>
    public bool Starts { get; set; } = true;

    /// <summary>Gets or sets whether frames are not recorded, so that their cost can be measured.</summary>
    public bool IsQuiet { get; set; }

    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>Gets the thread of each call that the SDK requires on one thread.</summary>
    public List<int> Threads { get; } = [];

    public int Living { get; private set; }

    public static FakeSdk? Of(nint handle) => ByHandle.GetValueOrDefault(handle);

    public static nint Create(string license)
    {
        if (!ByLicense.TryGetValue(license, out var sdk))
        {
            return 0;
        }

        var handle = (nint)Interlocked.Increment(ref LastHandle);
        ByHandle[handle] = sdk;
        sdk.Note($"create #{sdk.Living + 1}");
        sdk.Living++;
        return handle;
    }

    public void Destroy(nint handle)
    {
        Assert.DoesNotContain(handle, _environments);
        Assert.True(ByHandle.TryRemove(handle, out _));
        Living--;
        Note("destroy");
    }

    public void Init(nint handle, int width, int height)
    {
        Note($"init {width}x{height}");
        Threads.Add(Environment.CurrentManagedThreadId);
        if (Starts)
        {
            Assert.True(_environments.Add(handle));
        }
    }

    public void Uninit(nint handle)
    {
        Note("uninit");
        Threads.Add(Environment.CurrentManagedThreadId);
        Assert.True(_environments.Remove(handle));
    }

    public bool IsInitialized(nint handle) => _environments.Contains(handle);

    public void Process(nint handle, FrameParam param, params ReadOnlySpan<(nint Data, uint Length)> planes)
    {
        if (IsQuiet)
        {
            return;
        }

        Assert.Contains(handle, _environments);
        Threads.Add(Environment.CurrentManagedThreadId);
        var lengths = "";
        foreach (var (data, length) in planes)
        {
            lengths += $" {length}";
            unsafe
            {
                foreach (ref var value in new Span<byte>((void*)data, (int)length))
                {
                    value = (byte)~value;
                }
            }
        }

        Note($"process {param.Format} {param.Width}x{param.Height}{lengths}");
    }

    public void Note(string call)
    {
        lock (_gate)
        {
            _calls.Add(call);
        }
    }
}
