namespace ZegoCallKit.Express.Interop;

/// <summary>Finds exported functions by name and records which required ones are missing.</summary>
/// <param name="find">Returns a function's address, or 0.</param>
internal sealed class NativeExports(Func<string, nint> find)
{
    private readonly List<string> _missing = [];

    /// <summary>Gets the required functions that were not found.</summary>
    public IReadOnlyList<string> Missing => _missing;

    public nint Find(string name) => find(name);

    public nint Required(string name)
    {
        var address = find(name);
        if (address == 0)
        {
            _missing.Add(name);
        }

        return address;
    }

    public nint OrUnsupported(string name) => Or(name, AbsentFunctions.Unsupported);

    public nint OrMinusOne(string name) => Or(name, AbsentFunctions.MinusOne);

    public nint OrZero(string name) => Or(name, AbsentFunctions.Zero);

    public nint OrNothing(string name) => Or(name, AbsentFunctions.Nothing);

    private nint Or(string name, nint substitute)
    {
        var address = find(name);
        return address == 0 ? substitute : address;
    }
}
