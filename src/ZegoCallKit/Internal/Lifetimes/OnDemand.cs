namespace ZegoCallKit.Internal.Lifetimes;

/// <summary>Makes the parts of something when they are first used, by any thread. A part that is made after the end is ended at once.</summary>
/// <param name="gate">The lock under which parts are made.</param>
internal struct OnDemand(Lock gate)
{
    /// <summary>Gets whether the end has come.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Makes a part, unless another thread has.</summary>
    /// <param name="part">Where it is kept.</param>
    /// <param name="make">Makes it; must be quick, because other threads wait.</param>
    /// <param name="end">Ends it.</param>
    /// <returns>The part.</returns>
    public T Make<T>(ref T? part, Func<T> make, Action<T> end)
        where T : class
    {
        lock (gate)
        {
            if (part is null)
            {
                var made = make();
                if (IsOver)
                {
                    end(made);
                }

                part = made;
            }

            return part;
        }
    }

    /// <summary>Ends what is made from now on. The owner ends what has been made before.</summary>
    public void End()
    {
        lock (gate)
        {
            IsOver = true;
        }
    }
}
