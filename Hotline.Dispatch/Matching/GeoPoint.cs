namespace Hotline.Dispatch.Matching;

/// <summary>A position in degrees, WGS 84.</summary>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    // Mean radius of the earth (IUGG).
    private const double EarthKilometres = 6371.0088;

    /// <summary>Whether it is a place on earth; NaN is none.</summary>
    public bool IsOnEarth => Math.Abs(Latitude) <= 90 && Math.Abs(Longitude) <= 180;

    /// <summary>Great-circle distance by the haversine formula.</summary>
    public double KilometresTo(GeoPoint other)
    {
        var (lat, lon) = (Radians(other.Latitude - Latitude), Radians(other.Longitude - Longitude));
        var a = Math.Pow(Math.Sin(lat / 2), 2)
            + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * Math.Pow(Math.Sin(lon / 2), 2));
        return 2 * EarthKilometres * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
