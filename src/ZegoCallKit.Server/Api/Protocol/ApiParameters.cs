using System.Globalization;
using System.Text;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Collects the parameters of a request.</summary>
internal sealed class ApiParameters
{
    private readonly List<KeyValuePair<string, string>> _all = [];

    public ApiParameters Add(string name, string? value)
    {
        if (value is not null)
        {
            _all.Add(new(name, value));
        }

        return this;
    }

    public ApiParameters Add(string name, long value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    public ApiParameters Add(string name, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Add(name + "[]", value);
        }

        return this;
    }

    public ApiParameters Add(ApiParameters others)
    {
        _all.AddRange(others._all);
        return this;
    }

    public string ToQuery()
    {
        var text = new StringBuilder();
        foreach (var (name, value) in _all)
        {
            text.Append(text.Length == 0 ? "" : "&").Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }

        return text.ToString();
    }
}
