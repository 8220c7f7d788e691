namespace ZegoCallKit.Express;

/// <summary>
/// Finds the engine of a callback by its registered number. Numbers are never reused, so a late callback finds no engine instead of the wrong one or
/// freed memory. The table keeps an engine alive only while the engine is initialized.
/// </summary>
internal static class EngineTable
{
    private const int SlotBits = 12;
    private const int SlotMask = (1 << SlotBits) - 1;

    private static readonly Lock Gate = new();
    private static Slot?[] Slots = new Slot?[16];
    private static nint Generation;

    /// <summary>Gets the number of engines that are alive.</summary>
    public static int Count
    {
        get
        {
            lock (Gate)
            {
                return Slots.Count(s => s?.Engine is not null);
            }
        }
    }

    /// <summary>Assigns a number to an engine, reusing the slot of a collected engine if there is one.</summary>
    public static nint Add(EngineCore engine)
    {
        lock (Gate)
        {
            var index = Array.FindIndex(Slots, s => s?.Engine is null);
            if (index < 0)
            {
                index = Slots.Length;
                if (index > SlotMask)
                {
                    throw new InvalidOperationException($"At most {SlotMask + 1} engines can exist at once.");
                }

                var larger = new Slot?[index * 2];
                Slots.CopyTo(larger, 0);
                Volatile.Write(ref Slots, larger);
            }

            var id = (++Generation << SlotBits) | (nint)index;
            Volatile.Write(ref Slots[index], new Slot(id, engine));
            return id;
        }
    }

    /// <summary>Starts or stops keeping an engine alive.</summary>
    public static void Hold(EngineCore engine, bool hold)
    {
        if (Volatile.Read(ref Slots)[(int)(engine.Id & SlotMask)] is { } slot && slot.Id == engine.Id)
        {
            slot.Held = hold ? engine : null;
        }
    }

    /// <summary>Returns the engine with the specified number; <see langword="null"/> if it no longer exists.</summary>
    public static EngineCore? Find(nint id)
    {
        var slots = Volatile.Read(ref Slots);
        var index = (int)(id & SlotMask);
        return index < slots.Length && Volatile.Read(ref slots[index]) is { } slot && slot.Id == id ? slot.Engine : null;
    }

    private sealed class Slot(nint id, EngineCore engine)
    {
        private readonly WeakReference<EngineCore> _weak = new(engine);
        private EngineCore? _held;

        public nint Id { get; } = id;

        public EngineCore? Held
        {
            set => Volatile.Write(ref _held, value);
        }

        public EngineCore? Engine => Volatile.Read(ref _held) ?? (_weak.TryGetTarget(out var engine) ? engine : null);
    }
}
